using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Planning.Rules.Counting;

/// <summary>
/// Where the relationships of a node are only counted, its degree is asked for and they are not walked.
/// <code>
/// before: Aggregate(a.name, count(r)) ← Expand((a)-[r:T]->(b)) ← …
/// after:  Aggregate(a.name, sum(degree)) ← Filter(degree > 0) ← Project(getDegree((a)-[:T]->()) AS degree) ← …
/// before: Aggregate(a.name, count(r)) ← OptionalExpand((a)-[r:T]->(b)) ← …
/// after:  Aggregate(a.name, sum(degree)) ← Project(getDegree((a)-[:T]->()) AS degree) ← …
/// </code>
/// A walk that begins at a plain scan is turned round where only its end is read. A test of the other end for labels that all nodes have
/// is left out, as long as that is so when the statement runs.
/// </summary>
internal sealed class DegreeAggregation(NameSupply names, IGraphStatistics statistics) : IPlanRule
{
    /// <inheritdoc/>
    public LogicalPlan Apply(LogicalPlan plan)
    {
        if (plan is not Aggregate aggregate)
        {
            return plan;
        }

        var projections = new List<Project>();
        var source = aggregate.Source;
        while (source is Project project)
        {
            projections.Add(project);
            source = project.Source;
        }

        var read = Reads(aggregate, projections);
        var step = CountedStep.Of(source) is { } walk && !walk.Reads(read) ? walk : CountedStep.Reversed(source);
        if (step is null || step.Reads(read) || !aggregate.Aggregates.All(item => Mapped(item.Expression, step, new Variable(step.From)) is not null) || !LabelTests.SeemToCover(step.Labels, statistics))
        {
            return plan;
        }

        var stored = new DegreeExpression(step.From, step.Direction, SyntaxList.From(step.Types));
        return step.Labels.Count == 0
            ? Rewritten(aggregate, projections, step, stored)
            : new LabelCoverage(Rewritten(aggregate, projections, step, stored), aggregate, step.Labels) { EstimatedRows = aggregate.EstimatedRows };
    }

    private LogicalPlan Rewritten(Aggregate aggregate, List<Project> projections, CountedStep step, DegreeExpression stored)
    {
        if (step.Source is Argument && aggregate.Grouping.Count == 0 && projections.Count == 0 && aggregate.Aggregates.All(item => CountedValue.TryRead(item.Expression, out _)))
        {
            // One row, so there is nothing to be added up.
            return new Project(step.Source, [.. aggregate.Aggregates.Select(item => item with { Expression = ((FunctionInvocation)Mapped(item.Expression, step, stored)!).Arguments[0] })])
            {
                EstimatedRows = 1,
            };
        }

        var degree = new Variable(names.Hidden("degree"));
        LogicalPlan counted = new Project(step.Source, [new NamedExpression(degree.Name, stored)])
        {
            EstimatedRows = step.Source.EstimatedRows,
        };
        if (!step.Optional)
        {
            counted = new Filter(counted, [new BinaryOperation(BinaryOperator.GreaterThan, degree, new IntegerLiteral(0))]);
        }

        for (var i = projections.Count - 1; i >= 0; i--)
        {
            counted = projections[i] with { Source = counted, EstimatedRows = double.NaN };
        }

        return aggregate with
        {
            Source = counted,
            Aggregates = [.. aggregate.Aggregates.Select(item => item with { Expression = Mapped(item.Expression, step, degree)! })],
        };
    }

    /// <summary>What is read above the walk, apart from what is only counted.</summary>
    private static HashSet<string> Reads(Aggregate aggregate, List<Project> projections)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in aggregate.Grouping)
        {
            VariableNames.AddTo(names, item.Expression);
        }

        foreach (var item in aggregate.Aggregates.Where(item => !CountedValue.TryRead(item.Expression, out var counted) || counted is not (null or Variable)))
        {
            VariableNames.AddTo(names, item.Expression);
        }

        foreach (var project in projections)
        {
            PlanVariables.AddReadByOperator(project, names);
        }

        return names;
    }

    /// <summary>The aggregation over rows that stand for as many as the degree says; null when there is none.</summary>
    private static Expression? Mapped(Expression aggregate, CountedStep step, Expression degree)
    {
        if (!CountedValue.TryRead(aggregate, out var counted))
        {
            return CountedValue.IgnoresRepetition(aggregate) ? aggregate : null;
        }

        if (counted is Variable { Name: var name } && (name == step.Relationship || name == step.To))
        {
            return CountedValue.Sum(degree);
        }

        // A row that has no relationship goes on once all the same.
        var rows = step.Optional ? Case(new BinaryOperation(BinaryOperator.GreaterThan, degree, new IntegerLiteral(0)), degree, new IntegerLiteral(1)) : degree;
        return CountedValue.Sum(counted is null ? rows : Case(new NullPredicate(counted, Negated: true), rows, new IntegerLiteral(0)));
    }

    private static CaseExpression Case(Expression condition, Expression result, Expression otherwise) =>
        new(null, [new CaseAlternative([condition], result)], otherwise);
}
