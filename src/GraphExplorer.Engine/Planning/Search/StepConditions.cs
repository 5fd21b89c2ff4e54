using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>
/// Finds predicates over all relationships or nodes of a walk, which can be tested at each step instead of at the end:
/// <c>all(x IN r WHERE …)</c> and <c>none(x IN r WHERE …)</c>, where r is the list, <c>relationships(path)</c> or <c>nodes(path)</c>.
/// </summary>
internal sealed class StepConditions
{
    private readonly List<Expression> _steps = [];
    private readonly List<Expression> _starts = [];
    private readonly List<Expression> _ends = [];
    private readonly List<Predicate> _solved = [];

    private StepConditions()
    {
    }

    /// <summary>Conditions on one step, over its relationship or the node that it reaches.</summary>
    internal IReadOnlyList<Expression> Steps => _steps;

    /// <summary>What conditions on nodes demand of the node where the walk begins.</summary>
    internal IReadOnlyList<Expression> Starts => _starts;

    /// <summary>What conditions on nodes demand of the node where the walk ends.</summary>
    internal IReadOnlyList<Expression> Ends => _ends;

    /// <summary>The predicates of the graph that these stand for.</summary>
    internal IReadOnlyList<Predicate> Solved => _solved;

    /// <summary>The variable of the node reached; null when no condition reads it.</summary>
    internal string? StepNode { get; private set; }

    /// <summary>The conditions on a walk.</summary>
    /// <param name="graph">the graph</param>
    /// <param name="relationship">the relationship of variable length</param>
    /// <param name="from">the node where the walk begins</param>
    /// <param name="to">the node where it ends</param>
    /// <param name="stepNode">a name for the node that a step reaches</param>
    /// <param name="state">what is bound before the walk</param>
    internal static StepConditions Of(QueryGraph graph, PatternRelationship relationship, string from, string to, string stepNode, SearchState state)
    {
        var conditions = new StepConditions();
        foreach (var predicate in graph.Predicates)
        {
            if (state.Solved.Contains(predicate)
                || predicate.Expression is not QuantifiedPredicate { Quantifier: ListQuantifier.All or ListQuantifier.None, Where: { } where } quantified
                || Source(graph, quantified.List, relationship.Variable) is not var (overNodes, listVariable)
                || !predicate.Dependencies.All(name => name == listVariable || state.Bound.Contains(name))
                || Namespacing.VariableNames.Of(where).Contains(listVariable)
                || !Substitution.CanApply(where, quantified.Variable))
            {
                continue;
            }

            var condition = quantified.Quantifier == ListQuantifier.All ? where : new UnaryOperation(UnaryOperator.Not, where);
            conditions._solved.Add(predicate);
            if (overNodes)
            {
                conditions.StepNode = stepNode;
                conditions._steps.AddRange(Over(condition, quantified.Variable, stepNode));
                conditions._starts.AddRange(Over(condition, quantified.Variable, from));
                conditions._ends.AddRange(Over(condition, quantified.Variable, to));
            }
            else
            {
                conditions._steps.AddRange(Over(condition, quantified.Variable, relationship.Length!.StepVariable));
            }
        }

        return conditions;
    }

    private static IReadOnlyList<Expression> Over(Expression condition, string item, string variable)
    {
        var replacement = new Dictionary<string, Expression>(StringComparer.Ordinal) { [item] = new Variable(variable) };
        return Conjuncts.Of(Substitution.Apply(condition, replacement));
    }

    /// <summary>Whether a list is that of the walk's nodes or of its relationships, and the variable that it is read from; null for another list.</summary>
    private static (bool OverNodes, string Variable)? Source(QueryGraph graph, Expression list, string relationships)
    {
        if (list is Variable direct)
        {
            return direct.Name == relationships ? (false, direct.Name) : null;
        }

        if (list is not FunctionInvocation { Name: [var function], Arguments: [Variable path] } || !IsPathOf(graph, path.Name, relationships))
        {
            return null;
        }

        if (string.Equals(function, "nodes", StringComparison.OrdinalIgnoreCase))
        {
            return (true, path.Name);
        }

        return string.Equals(function, "relationships", StringComparison.OrdinalIgnoreCase) ? (false, path.Name) : null;
    }

    private static bool IsPathOf(QueryGraph graph, string path, string relationships) =>
        graph.Derived.Any(value => value.Expression is null && value.Variable == path && value.Needs is [_, var only, _] && only == relationships)
        || graph.ShortestPaths.Any(search => search.Path == path && search.Relationship.Variable == relationships);
}
