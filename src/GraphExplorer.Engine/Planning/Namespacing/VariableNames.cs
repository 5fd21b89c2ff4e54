using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Collects the names of all variables that a tree mentions, declared or read.</summary>
internal sealed class VariableNames : PlanningRewriter
{
    private readonly HashSet<string> _names;

    private VariableNames(HashSet<string> names)
    {
        _names = names;
    }

    /// <summary>The names in a tree.</summary>
    internal static HashSet<string> Of(SyntaxNode node)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        AddTo(names, node);
        return names;
    }

    /// <summary>Adds the names in a tree.</summary>
    internal static void AddTo(HashSet<string> names, SyntaxNode node) => _ = new VariableNames(names).Rewrite(node);

    /// <inheritdoc/>
    protected override string VisitVariable(string name)
    {
        _names.Add(name);
        return name;
    }

    /// <inheritdoc/>
    protected override Expression VisitSubquery(CorrelatedSubquery subquery)
    {
        _names.UnionWith(subquery.Dependencies);
        return subquery;
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        _names.UnionWith(PlanVariables.Read(plan.Plan));
        return plan;
    }
}
