using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// The type of a relationship never changes, so it can be asked for after the relationship is deleted: it is read before.
/// <code>
/// before: Project(type(r)) ← Delete(r)
/// after:  Project(t) ← Delete(r) ← Project(type(r) AS t)
/// </code>
/// </summary>
internal sealed class TypeBeforeDelete(NameSupply names) : IPlanRule
{
    /// <inheritdoc/>
    public bool IsRequired => true;

    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not UnaryPlan { Source: var source } unary)
        {
            return plan;
        }

        var types = new Types(source, names);
        var rewritten = unary.MapExpressions(types.Rewrite);
        return types.Read.Count == 0 ? plan : rewritten.WithSources([Insert(source, types.Read)]);
    }

    private static Delete? DeleteBelow(LogicalPlan plan) => plan switch
    {
        Delete delete => delete,
        Aggregate or Distinct or ProduceResult => null,
        UnaryPlan unary => DeleteBelow(unary.Source),
        _ => null,
    };

    private static LogicalPlan Insert(LogicalPlan plan, IReadOnlyList<NamedExpression> types)
    {
        if (plan is Delete delete)
        {
            return delete with { Source = new Project(delete.Source, types) { EstimatedRows = delete.Source.EstimatedRows } };
        }

        var unary = (UnaryPlan)plan;
        return unary with { Source = Insert(unary.Source, types) };
    }

    /// <summary>Puts a variable in the place of each <c>type(r)</c> whose relationship is deleted below.</summary>
    private sealed class Types : PlanningRewriter
    {
        private readonly HashSet<string> _deleted;
        private readonly NameSupply _names;
        private readonly List<NamedExpression> _read = [];

        internal Types(LogicalPlan source, NameSupply names)
        {
            _deleted = [.. DeleteBelow(source)?.Targets.OfType<Variable>().Select(target => target.Name) ?? []];
            _names = names;
        }

        internal IReadOnlyList<NamedExpression> Read => _read;

        protected override SyntaxNode Visit(SyntaxNode node)
        {
            if (node is not FunctionInvocation { Name: [var name], Arguments: [Variable relationship] } call
                || !string.Equals(name, "type", StringComparison.OrdinalIgnoreCase)
                || !_deleted.Contains(relationship.Name))
            {
                return base.Visit(node);
            }

            var known = _read.FirstOrDefault(item => item.Expression == call);
            if (known is null)
            {
                known = new NamedExpression(_names.Hidden("type"), call);
                _read.Add(known);
            }

            return new Variable(known.Variable) { Position = call.Position };
        }
    }
}
