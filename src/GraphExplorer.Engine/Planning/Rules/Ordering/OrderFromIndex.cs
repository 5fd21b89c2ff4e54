using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Planning.Rules.Ordering;

/// <summary>
/// An order by a property that the rows come from an index in is not made again, and a limit over it ends early. Nodes without the property
/// are in no index: where there may be some, it is asked when the statement runs whether there are.
/// <code>
/// before: Top(k, 3) ← Project(a.x AS k) ← NodeIndexRangeSeek(a.x > 1)
/// after:  Limit(3) ← Project(a.x AS k) ← NodeIndexRangeSeek(a.x > 1)
/// before: Sort(k DESC) ← Project(a.x AS k) ← NodeByLabelScan(a:A)
/// after:  IndexCoverage(A.x): Project(a.x AS k) ← NodeIndexScan(a.x DESC), else the same as before
/// </code>
/// </summary>
internal sealed class OrderFromIndex(ISchemaCatalogue schema) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        var keys = plan switch
        {
            Sort sort => sort.Keys,
            Top top => top.Keys,
            _ => [],
        };
        if (keys is not [var key] || PlanEffects.AnyWrites(plan) || Ordered(plan.Sources[0], new Variable(key.Variable), key.Descending) is not var (source, index))
        {
            return plan;
        }

        var ordered = plan is Top { Limit: var limit } ? new Limit(source, limit, false) { EstimatedRows = plan.EstimatedRows } : source;
        return index is null
            ? ordered
            : new IndexCoverage(ordered, plan, index.Name, index.Label, index.Properties[0]) { EstimatedRows = plan.EstimatedRows };
    }

    /// <summary>The plan with its rows in order, and the index that must hold all nodes of its label; null where the leaf has no such order.</summary>
    private (LogicalPlan Plan, SchemaIndex? Index)? Ordered(LogicalPlan plan, Expression key, bool descending)
    {
        switch (plan)
        {
            case Project project:
                var read = key is Variable variable ? project.Items.FirstOrDefault(item => item.Variable == variable.Name)?.Expression ?? key : key;
                return Over(project, read, descending);
            case Filter or Expand or OptionalExpand or VariableLengthExpand or AssemblePath or Unwind or Logical.Apply:
            case SemiApply:
                return Over(plan, key, descending);
            default:
                return key is PropertyAccess { Target: Variable { Name: var node }, Key: var property } ? Leaf(plan, node, property, descending) : null;
        }
    }

    private (LogicalPlan Plan, SchemaIndex? Index)? Over(LogicalPlan plan, Expression key, bool descending) =>
        Ordered(plan.Sources[0], key, descending) is var (source, index) ? (plan.WithSources([source, .. plan.Sources.Skip(1)]), index) : null;

    private (LogicalPlan Plan, SchemaIndex? Index)? Leaf(LogicalPlan plan, string node, string property, bool descending)
    {
        switch (plan)
        {
            case NodeIndexRangeSeek seek when seek.Variable == node && seek.Property == property:
                return (seek with { Descending = descending }, null);
            case NodeIndexPrefixSeek seek when seek.Variable == node && seek.Property == property:
                return (seek with { Descending = descending }, null);
            case NodeIndexScan scan when scan.Variable == node && scan.Property == property:
                return (scan with { Descending = descending }, null);
            case NodeByLabelScan scan when scan.Variable == node && IndexOf(schema, scan.Label, property) is { } index:
                return (new NodeIndexScan(node, index.Name, scan.Label, property) { Descending = descending, EstimatedRows = scan.EstimatedRows }, index);
            default:
                return null;
        }
    }

    /// <summary>The index that holds the values of one property of the nodes of a label in order.</summary>
    internal static SchemaIndex? IndexOf(ISchemaCatalogue schema, string label, string property) =>
        schema.NodeIndexes(label).FirstOrDefault(index => index.Kind == StoredIndexKind.Range && index.Properties is [var only] && only == property);
}
