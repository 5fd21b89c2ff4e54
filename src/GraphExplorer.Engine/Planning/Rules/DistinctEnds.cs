using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Rules;

/// <summary>
/// Where only the distinct end nodes of variable-length paths matter, the paths are not enumerated.
/// <code>
/// before: Distinct(b) ← VariableLengthExpand((a)-[r*1..5]->(b))
/// after:  Distinct(b) ← VariableLengthExpand(pruning)
/// </code>
/// It holds below what makes rows distinct, below aggregations that count each value once, and in subqueries that are only asked whether
/// they yield a row, as long as the operators between treat equal rows alike and nothing reads the relationships.
/// </summary>
internal sealed class DistinctEnds : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Distinct distinct => distinct with { Source = Prune(distinct.Source, Reads(distinct)) },
        Aggregate aggregate when aggregate.Aggregates.All(IgnoresRepetition) => aggregate with { Source = Prune(aggregate.Source, Reads(aggregate)) },
        SemiApply apply => apply with { Right = Prune(apply.Right, []) },
        _ => plan,
    };

    private static bool IgnoresRepetition(NamedExpression aggregate) =>
        aggregate.Expression is FunctionInvocation { Distinct: true }
        || (aggregate.Expression is FunctionInvocation { Name: [var name] }
            && (string.Equals(name, "min", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "max", StringComparison.OrdinalIgnoreCase)));

    private static ImmutableHashSet<string> Reads(LogicalPlan plan)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        PlanVariables.AddReadByOperator(plan, names);
        return [.. names];
    }

    private static LogicalPlan Prune(LogicalPlan plan, ImmutableHashSet<string> read)
    {
        switch (plan)
        {
            case VariableLengthExpand { Pruning: false } expand when !read.Contains(expand.Relationships):
                var pruned = expand with { Pruning = true };
                return pruned with { Source = Prune(expand.Source, read.Union(Reads(expand))) };
            case Filter or Project or Expand or OptionalExpand or VariableLengthExpand or Unwind:
                var unary = (UnaryPlan)plan;
                return unary with { Source = Prune(unary.Source, read.Union(Reads(plan))) };
            default:
                return plan;
        }
    }
}
