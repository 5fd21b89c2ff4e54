using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Rules.Counting;

namespace GraphExplorer.Engine.Planning.Rules.Grouping;

/// <summary>
/// Rows that differ already are not grouped again.
/// <code>
/// before: Distinct(a, a.name) ← NodeByLabelScan(a)      Aggregate(a, sum(d), max(a.x)) ← Project(getDegree(a) AS d) ← NodeByLabelScan(a)
/// after:  Project(a.name) ← NodeByLabelScan(a)          Project(d, a.x) ← Project(getDegree(a) AS d) ← NodeByLabelScan(a)
/// </code>
/// </summary>
internal sealed class AlreadyUnique : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan) => plan switch
    {
        Distinct distinct when UniqueRows.AreToldApart(distinct.Source, distinct.Grouping) => Projected(distinct.Source, distinct.Grouping, plan.EstimatedRows),
        Aggregate { Grouping.Count: > 0 } aggregate when UniqueRows.AreToldApart(aggregate.Source, aggregate.Grouping) && aggregate.Aggregates.All(item => OfOneRow(item.Expression, aggregate.Source) is not null) =>
            Projected(
                aggregate.Source,
                [.. aggregate.Grouping, .. aggregate.Aggregates.Select(item => item with { Expression = OfOneRow(item.Expression, aggregate.Source)! })],
                plan.EstimatedRows),
        _ => plan,
    };

    private static LogicalPlan Projected(LogicalPlan source, IReadOnlyList<NamedExpression> items, double rows)
    {
        NamedExpression[] computed = [.. items.Where(item => item.Expression is not Variable variable || variable.Name != item.Variable)];
        return computed.Length == 0 ? source : new Project(source, computed) { EstimatedRows = rows };
    }

    /// <summary>The value of an aggregation over a single row; null where no expression has it.</summary>
    private static Expression? OfOneRow(Expression aggregate, LogicalPlan source)
    {
        if (CountedValue.TryRead(aggregate, out var counted))
        {
            return counted is null ? new IntegerLiteral(1) : new CaseExpression(null, [new CaseAlternative([new NullPredicate(counted, Negated: false)], new IntegerLiteral(0))], new IntegerLiteral(1));
        }

        return aggregate is FunctionInvocation { Aggregates: false, Name: [var name], Arguments: [var value] }
            && (Is(name, "min") || Is(name, "max") || (Is(name, "sum") && IsDegree(value, source)))
            ? value
            : null;
    }

    private static bool Is(string name, string function) => string.Equals(name, function, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value is an integer, never null: a degree that a projection below has read, or one of two such.</summary>
    private static bool IsDegree(Expression value, LogicalPlan source) => value switch
    {
        IntegerLiteral => true,
        Variable variable => Defines(source, variable.Name),
        CaseExpression { Default: { } otherwise } choice => choice.Alternatives.All(alternative => IsDegree(alternative.Result, source)) && IsDegree(otherwise, source),
        _ => false,
    };

    private static bool Defines(LogicalPlan plan, string variable) => plan switch
    {
        Project project when project.Items.FirstOrDefault(item => item.Variable == variable) is { } item => item.Expression is DegreeExpression,
        Filter or Project => Defines(plan.Sources[0], variable),
        _ => false,
    };
}
