using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Columnar.Aggregation;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Parallel;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds aggregations and DISTINCT over batches, by several workers where that pays and does not change the answer.</summary>
internal sealed class AggregationBuilder(OperatorBuilder builder, ColumnarBuilder regions, ColumnExpressionCompiler expressions)
{
    /// <summary>The operator of an aggregation or of DISTINCT; null for any other plan.</summary>
    internal Operator? TryBuild(LogicalPlan plan) => plan switch
    {
        Aggregate aggregate => Build(aggregate, aggregate.Grouping, aggregate.Aggregates),
        Distinct distinct => Build(distinct, distinct.Grouping, []),
        _ => null,
    };

    private ColumnarAggregate Build(UnaryPlan plan, IReadOnlyList<NamedExpression> grouping, IReadOnlyList<NamedExpression> aggregates)
    {
        var (region, groups) = BuildPart(plan, grouping, aggregates);
        return new ColumnarAggregate(Input(), Slots(grouping), Slots(aggregates));

        IAggregationInput Input()
        {
            var workers = groups.OrderMatters ? 1 : ParallelWork.Workers(plan, builder.Options);
            if (workers < 2 || region.Scan is not { } scan)
            {
                builder.Note(plan, "in batches");
                return new SerialAggregation(region, groups);
            }

            builder.Note(plan, string.Create(CultureInfo.InvariantCulture, $"in batches, by up to {workers} workers"));
            var team = new AggregationWorker[workers];
            team[0] = new AggregationWorker(region, scan, groups);
            for (var i = 1; i < workers; i++)
            {
                var part = BuildPart(plan, grouping, aggregates);
                team[i] = new AggregationWorker(part.Region, part.Region.Scan!, part.Groups);
            }

            return new ParallelAggregation(team);
        }
    }

    private (ColumnOperator Region, BatchAggregation Groups) BuildPart(UnaryPlan plan, IReadOnlyList<NamedExpression> grouping, IReadOnlyList<NamedExpression> aggregates)
    {
        var region = regions.BuildRegion(plan.Source, regions.ReadBy(plan));
        return (region, new BatchAggregation(
            [.. grouping.Select(item => Key(item.Expression, region.Output))],
            [.. aggregates.Select(item => Input(item.Expression, region.Output))]));
    }

    private int[] Slots(IReadOnlyList<NamedExpression> items) => [.. items.Select(item => builder.Slot(item.Variable))];

    private KeyCoding Key(Expression key, ColumnBatch batch)
    {
        var value = expressions.Compile(key, batch);
        return value is ColumnVariable && value.Output.Kind != ColumnKind.Value
            ? new EntityCoding(value.Output)
            : key switch
            {
                PropertyAccess { Target: Variable variable } access when EntityColumn(variable, ColumnKind.Node, batch) is { } nodes
                    => new NodePropertyCoding(nodes, new LazyToken(access.Key), value),
                FunctionInvocation { Name.Count: 1, Arguments: [Variable variable] } call
                    when string.Equals(call.Name[0], "type", StringComparison.OrdinalIgnoreCase) && EntityColumn(variable, ColumnKind.Relationship, batch) is { } relationships
                    => new TypeCoding(relationships, value),
                _ => new ValueCoding(value),
            };
    }

    private Column? EntityColumn(Variable variable, ColumnKind kind, ColumnBatch batch) =>
        batch.Find(builder.Slot(variable.Name)) is { } column && column.Kind == kind ? column : null;

    private AggregateInput Input(Expression aggregate, ColumnBatch batch) => new(
        aggregate is FunctionInvocation invocation ? expressions.Compile(invocation.Arguments[0], batch) : null,
        builder.CompileAggregate(aggregate).CreateStates());
}
