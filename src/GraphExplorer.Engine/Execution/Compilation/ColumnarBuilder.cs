using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Columnar.Expansion;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Columnar.Rows;
using GraphExplorer.Engine.Execution.Columnar.Scans;
using GraphExplorer.Engine.Execution.Expansion;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>
/// Builds the parts of a tree that work on batches (regions). A region lies under an operator that reads all its input, only reads, and is
/// worth it: some operator in it is expected to yield many rows. What has no operator over batches feeds it row by row.
/// </summary>
internal sealed class ColumnarBuilder
{
    private readonly OperatorBuilder _builder;
    private readonly ColumnExpressionCompiler _expressions;
    private readonly AggregationBuilder _aggregations;

    internal ColumnarBuilder(OperatorBuilder builder)
    {
        _builder = builder;
        _expressions = new ColumnExpressionCompiler(builder);
        _aggregations = new AggregationBuilder(builder, this, _expressions);
    }

    /// <summary>
    /// The operator that carries out a plan over batches; null where it is to be carried out row by row.
    /// </summary>
    /// <param name="plan">an aggregation, sort, result or the like</param>
    internal Operator? TryBuild(LogicalPlan plan)
    {
        if (plan is not UnaryPlan consumer || !IsConsumer(plan) || !IsRegion(consumer.Source))
        {
            return null;
        }

        if (_aggregations.TryBuild(plan) is { } aggregation)
        {
            return aggregation;
        }

        _builder.Note(plan, "in batches");
        var source = BuildRegion(consumer.Source, ReadBy(plan));
        if (plan is Top top)
        {
            return new ColumnarTop(source, _builder.Compile(top.Limit), _builder.Order(top.Keys, top.Variables));
        }

        var region = new ColumnsToRows(source);
        return plan is ProduceResult ? region : _builder.BuildOver(plan, region);
    }

    /// <summary>Whether an operator may change the graph, or something else that one read ahead of it must not miss.</summary>
    internal static bool MayChange(LogicalPlan plan) => PlanEffects.Writes(plan) || plan is ProcedureCall or TransactionalApply or SchemaOperation or Foreach;

    /// <summary>The slots that an operator itself reads.</summary>
    internal HashSet<int> ReadBy(LogicalPlan plan)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        PlanVariables.AddReadByOperator(plan, names);
        return [.. names.Select(_builder.Slot)];
    }

    /// <summary>The operator over batches of a plan.</summary>
    /// <param name="plan">the plan</param>
    /// <param name="read">the slots that something above it reads</param>
    internal ColumnOperator BuildRegion(LogicalPlan plan, IReadOnlySet<int> read) =>
        TryBuildColumns(plan, read) is { } columns ? _builder.Counted(plan, columns) : BuildRowSource(plan, read);

    // A result is handed on row by row, and what is written meanwhile must not be read ahead of.
    private bool IsConsumer(LogicalPlan plan) => plan switch
    {
        Aggregate or Sort or Top => true,
        Distinct or ProduceResult => _builder.OnlyReads && _builder.IsReadToEnd(plan),
        _ => false,
    };

    private bool IsRegion(LogicalPlan plan) =>
        HasColumns(plan) && !PlanTree.Operators(plan).Any(MayChange) && (_builder.Options.ColumnarThreshold <= 0 || LargestEstimate(plan) >= _builder.Options.ColumnarThreshold);

    private static bool HasColumns(LogicalPlan plan) => plan switch
    {
        Filter or Project => HasColumns(plan.Sources[0]),
        AllNodesScan or NodeByLabelScan or AllRelationshipsScan or RelationshipTypeScan or Expand or OptionalExpand => true,
        _ => false,
    };

    private static double LargestEstimate(LogicalPlan plan)
    {
        var largest = 0.0;
        for (var step = plan; ; step = step.Sources[0])
        {
            largest = double.IsNaN(step.EstimatedRows) ? largest : Math.Max(largest, step.EstimatedRows);
            if (step.Sources.Count != 1)
            {
                return largest;
            }
        }
    }

    private ColumnOperator? TryBuildColumns(LogicalPlan plan, IReadOnlySet<int> read) => plan switch
    {
        AllNodesScan scan => new NodeColumnScan(Read(scan.Variable, read), null),
        NodeByLabelScan scan => new NodeColumnScan(Read(scan.Variable, read), new LazyToken(scan.Label)),
        AllRelationshipsScan scan => BuildScan(scan.Variable, scan.Start, scan.End, [], scan.Directed, read),
        RelationshipTypeScan scan => BuildScan(scan.Variable, scan.Start, scan.End, scan.Types, scan.Directed, read),
        Expand expand => BuildExpand(expand, read),
        OptionalExpand expand => BuildOptionalExpand(expand, read),
        Filter filter => BuildFilter(filter, read),
        Project project => BuildProject(project, read),
        _ => null,
    };

    private int Read(string variable, IReadOnlySet<int> read) => _builder.Slot(variable) is var slot && read.Contains(slot) ? slot : -1;

    private RelationshipColumnScan BuildScan(string variable, string start, string end, IReadOnlyList<string> types, bool directed, IReadOnlySet<int> read) =>
        new(new RelationshipTypeFilter(types), directed, _builder.Slot(variable), _builder.Slot(start), _builder.Slot(end), read.Contains);

    private ExpandColumns BuildExpand(Expand expand, IReadOnlySet<int> read)
    {
        var wanted = With(read, expand.Predicates);
        var (from, to) = (_builder.Slot(expand.From), _builder.Slot(expand.To));
        var source = BuildRegion(expand.Source, expand.Into ? new HashSet<int>(wanted) { from, to } : new HashSet<int>(wanted) { from });
        var columns = new ExpansionColumns(source.Output, _builder.Slot(expand.Relationship), expand.Into ? -1 : to, wanted.Contains);
        var (early, late) = SplitPredicates(expand, columns.Batch);
        return new ExpandColumns(
            source,
            new ExpandedNodes(source.Output, from, expand.Into ? to : -1),
            new RelationshipWalk(Directions.ToStored(expand.Direction), new RelationshipTypeFilter(expand.Types), columns.Relationships, columns.Neighbours),
            columns,
            _expressions.CompilePredicates(early, columns.Batch),
            _expressions.CompilePredicates(late, columns.Batch));
    }

    private OptionalExpandColumns BuildOptionalExpand(OptionalExpand expand, IReadOnlySet<int> read)
    {
        var wanted = With(read, expand.Predicates);
        var (from, to) = (_builder.Slot(expand.From), _builder.Slot(expand.To));
        var source = BuildRegion(expand.Source, expand.Into ? new HashSet<int>(wanted) { from, to } : new HashSet<int>(wanted) { from });
        var tested = With(new HashSet<int>(), expand.Predicates);
        var found = new ExpansionColumns(source.Output, _builder.Slot(expand.Relationship), expand.Into ? -1 : to, tested.Contains);
        return new OptionalExpandColumns(
            source,
            new ExpandedNodes(source.Output, from, expand.Into ? to : -1),
            new RelationshipWalk(Directions.ToStored(expand.Direction), new RelationshipTypeFilter(expand.Types), found.Relationships, found.Neighbours),
            found,
            new OptionalColumns(source.Output, _builder.Slot(expand.Relationship), expand.Into ? -1 : to, read.Contains),
            _expressions.CompilePredicates(expand.Predicates, found.Batch));
    }

    // Those that need no column of the source come first, as far as that leaves the order as it is.
    private (Expression[] Early, Expression[] Late) SplitPredicates(Expand expand, ColumnBatch batch)
    {
        int[] found = expand.Into ? [_builder.Slot(expand.Relationship)] : [_builder.Slot(expand.Relationship), _builder.Slot(expand.To)];
        Expression[] early = [.. expand.Predicates.TakeWhile(predicate => _expressions.SlotsOf(predicate).All(slot => found.Contains(slot) || batch.Find(slot) is null))];
        return (early, [.. expand.Predicates.Skip(early.Length)]);
    }

    private FilterColumns BuildFilter(Filter filter, IReadOnlySet<int> read)
    {
        var source = BuildRegion(filter.Source, With(read, filter.Predicates));
        return new FilterColumns(source, _expressions.CompilePredicates(filter.Predicates, source.Output));
    }

    private ProjectColumns BuildProject(Project project, IReadOnlySet<int> read)
    {
        var passed = new HashSet<int>(read);
        passed.ExceptWith(project.Items.Select(item => _builder.Slot(item.Variable)));
        var source = BuildRegion(project.Source, With(passed, [.. project.Items.Select(item => item.Expression)]));
        var columns = new List<KeyValuePair<int, Column>>();
        for (var i = 0; i < source.Output.Slots.Length; i++)
        {
            if (passed.Contains(source.Output.Slots[i]))
            {
                columns.Add(new(source.Output.Slots[i], source.Output.Columns[i]));
            }
        }

        var values = new List<ColumnExpression>();
        foreach (var item in project.Items)
        {
            var value = _expressions.Compile(item.Expression, source.Output);
            values.Add(value);
            columns.Add(new(_builder.Slot(item.Variable), value.Output));
        }

        return new ProjectColumns(source, [.. values], columns);
    }

    private RowsToColumns BuildRowSource(LogicalPlan plan, IReadOnlySet<int> read)
    {
        var kinds = EntityColumns.Of(plan);
        var columns = _builder.BoundVariables(plan)
            .Where(variable => read.Contains(_builder.Slot(variable)))
            .Select(variable => new KeyValuePair<int, Column>(_builder.Slot(variable), new Column(kinds.GetValueOrDefault(variable))));
        return new RowsToColumns(_builder.Build(plan), [.. columns]);
    }

    private HashSet<int> With(IReadOnlySet<int> read, IReadOnlyList<Expression> expressions)
    {
        var all = new HashSet<int>(read);
        foreach (var expression in expressions)
        {
            all.UnionWith(_expressions.SlotsOf(expression));
        }

        return all;
    }
}
