using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Batches;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Engine.Execution.Expressions;
using GraphExplorer.Engine.Execution.Joins;
using GraphExplorer.Engine.Execution.Rows;
using GraphExplorer.Engine.Execution.Schema;
using GraphExplorer.Engine.Execution.Sources;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds the operators of one tree. The one place that knows which operator carries which part of a plan out.</summary>
internal sealed class OperatorBuilder : INestedPlanCompiler
{
    private readonly SlotTable _slots;
    private readonly BoundVariables _bound = new();
    private readonly ExpressionCompiler _expressions;
    private readonly Dictionary<LogicalPlan, IProfiled>? _profiled;
    private readonly Dictionary<LogicalPlan, string> _notes = new(ReferenceEqualityComparer.Instance);
    private readonly ReadToEnd _readToEnd = new();
    private readonly ColumnarBuilder _columns;
    private readonly ScanBuilder _scans;
    private readonly ExpansionBuilder _expansions;
    private readonly WriteBuilder _writes;

    internal OperatorBuilder(LogicalPlan statement, SlotTable slots, ParameterTable parameters, PlanCompilerOptions options, bool profile)
    {
        _slots = slots;
        Parameters = parameters;
        Options = options;
        _expressions = new ExpressionCompiler(slots, parameters, options.Functions, this);
        _profiled = profile ? new Dictionary<LogicalPlan, IProfiled>(ReferenceEqualityComparer.Instance) : null;
        _scans = new ScanBuilder(this);
        _expansions = new ExpansionBuilder(this);
        _writes = new WriteBuilder(this);
        _columns = new ColumnarBuilder(this);
        _readToEnd.Add(statement, toEnd: true);
        OnlyReads = !PlanTree.Operators(statement).Any(ColumnarBuilder.MayChange);
    }

    /// <summary>The operators by plan, when the tree is made for PROFILE.</summary>
    internal IReadOnlyDictionary<LogicalPlan, IProfiled>? Profiled => _profiled;

    /// <summary>What EXPLAIN says of how operators of the plan are carried out.</summary>
    internal IReadOnlyDictionary<LogicalPlan, string> Notes => _notes;

    /// <summary>The places of the parameters.</summary>
    internal ParameterTable Parameters { get; }

    /// <summary>Procedures and settings.</summary>
    internal PlanCompilerOptions Options { get; }

    /// <summary>Whether no operator of the statement changes anything.</summary>
    internal bool OnlyReads { get; }

    /// <inheritdoc/>
    public Evaluator CompileNestedPlan(NestedPlanExpression expression)
    {
        _readToEnd.Add(expression.Plan, expression.Kind != NestedPlanKind.Exists);
        return new NestedPlanEvaluator(expression.Kind, Build(expression.Plan), expression.ResultVariable is null ? -1 : Slot(expression.ResultVariable));
    }

    /// <summary>The operator of a plan, with those of its sources.</summary>
    internal Operator Build(LogicalPlan plan)
    {
        var built = BuildPlain(plan);
        if (_profiled is null)
        {
            return built;
        }

        var counted = new ProfilingOperator(built);
        Register(plan, counted);
        return counted;
    }

    /// <summary>The operator over batches, with a counter around it when the tree is made for PROFILE.</summary>
    internal ColumnOperator Counted(LogicalPlan plan, ColumnOperator built)
    {
        if (_profiled is null)
        {
            return built;
        }

        var counted = new ProfilingColumnOperator(built);
        Register(plan, counted);
        return counted;
    }

    /// <summary>The operator that carries out an aggregation, a sort or the like over another source than its own.</summary>
    internal Operator BuildOver(LogicalPlan plan, Operator source) => plan switch
    {
        Aggregate aggregate => BuildAggregate(aggregate, source),
        Distinct distinct => new DistinctOperator(source, Each(distinct.Grouping), Compile(distinct.Grouping.Select(item => item.Expression))),
        Sort sort => new SortOperator(source, Order(sort.Keys, sort.Variables)),
        Top top => new TopOperator(source, Compile(top.Limit), Order(top.Keys, top.Variables)),
        _ => throw new InvalidOperationException($"A {plan.GetType().Name} has no source."),
    };

    /// <summary>Whether all rows of an operator are asked for.</summary>
    internal bool IsReadToEnd(LogicalPlan plan) => _readToEnd.Contains(plan);

    /// <summary>Has EXPLAIN say how an operator of the plan is carried out.</summary>
    internal void Note(LogicalPlan plan, string note) => _notes[plan] = note;

    /// <summary>The place of a variable.</summary>
    internal int Slot(string variable) => _slots.Of(variable);

    /// <summary>The places of variables.</summary>
    internal int[] Slots(IEnumerable<string> variables) => [.. variables.Distinct(StringComparer.Ordinal).Select(_slots.Of)];

    /// <summary>The evaluator of an expression.</summary>
    internal Evaluator Compile(Expression expression) => _expressions.Compile(expression);

    /// <summary>The call of an aggregating function.</summary>
    internal CompiledAggregate CompileAggregate(Expression expression) => _expressions.CompileAggregate(expression);

    /// <summary>The evaluators of expressions.</summary>
    internal Evaluator[] Compile(IEnumerable<Expression> expressions) => [.. expressions.Select(_expressions.Compile)];

    private Operator BuildPlain(LogicalPlan plan) => _columns.TryBuild(plan) ?? plan switch
    {
        Argument => new ArgumentOperator(),
        Filter filter => new FilterOperator(Build(filter.Source), Compile(filter.Predicates)),
        Project project => BuildProject(project),
        Aggregate or Distinct or Sort or Top => BuildOver(plan, Build(plan.Sources[0])),
        Skip skip => new SkipOperator(Build(skip.Source), Compile(skip.Count)),
        Limit limit => new LimitOperator(Build(limit.Source), Compile(limit.Count), limit.Exhaust),
        Unwind unwind => BuildUnwind(unwind),
        Eager eager => new EagerOperator(Build(eager.Source), Slots(eager.Variables)),
        Optional optional => new OptionalOperator(Build(optional.Source), Slots(optional.Variables)),
        Union union => new UnionOperator(Build(union.Left), Build(union.Right), Each(union.Variables), Each(union.LeftVariables), Each(union.RightVariables)),
        ProduceResult result => Build(result.Source),
        EmptyResult empty => new DrainOperator(Build(empty.Source)),
        Apply apply => new ApplyOperator(Build(apply.Left), Build(apply.Right)),
        LabelCoverage coverage => new LabelCoverageOperator(Build(coverage.Left), Build(coverage.Right), new LabelCover(coverage.Labels)),
        IndexCoverage coverage => new IndexCoverageOperator(
            Build(coverage.Left), Build(coverage.Right), ScanBuilder.Index(coverage.IndexName, coverage.Label, [coverage.Property]), new LazyToken(coverage.Label)),
        SemiApply { Remembered.Count: > 0 } semi => new RememberingSemiApplyOperator(Build(semi.Left), Build(semi.Right), semi.Negated, Slots(semi.Remembered)),
        SemiApply semi => new SemiApplyOperator(Build(semi.Left), Build(semi.Right), semi.Negated),
        SubqueryApply subquery => BuildSubquery(subquery),
        TransactionalApply batched => BuildBatched(batched),
        CartesianProduct product => BuildProduct(product),
        NodeHashJoin join => new NodeHashJoinOperator(Build(join.Left), Build(join.Right), Slots(join.Variables), BoundSlots(join.Left)),
        ValueHashJoin join => new ValueHashJoinOperator(Build(join.Left), Build(join.Right), Compile(join.LeftKey), Compile(join.RightKey), BoundSlots(join.Left)),
        ProcedureCall call => ProcedureCallBuilder.Build(call, this),
        LoadCsv load => new LoadCsvOperator(Build(load.Source), Compile(load.Url), Each(load.Introduced), load.WithHeaders, load.FieldTerminator, Options.ImportFolder),
        SchemaOperation operation => SchemaOperatorFactory.Create(operation, this),
        _ => _scans.TryBuild(plan) ?? _expansions.TryBuild(plan) ?? _writes.TryBuild(plan)
            ?? throw new InvalidOperationException($"No operator carries out a {plan.GetType().Name}."),
    };

    // Several workers have an operator each for the same plan.
    private void Register(LogicalPlan plan, IProfiled counted) =>
        _profiled![plan] = _profiled.TryGetValue(plan, out var other) ? new ProfiledTogether(other, counted) : counted;

    private int[] Each(IReadOnlyList<string> variables) => [.. variables.Select(_slots.Of)];

    private int[] Each(IReadOnlyList<NamedExpression> items) => [.. items.Select(item => _slots.Of(item.Variable))];

    /// <summary>The variables that the rows of a plan hold.</summary>
    internal IReadOnlyCollection<string> BoundVariables(LogicalPlan plan) => _bound.Of(plan);

    /// <summary>The slots that the rows of a plan fill.</summary>
    internal int[] BoundSlots(LogicalPlan plan) => Slots(_bound.Of(plan));

    private ProjectOperator BuildProject(Project project) =>
        new(Build(project.Source), Each(project.Items), Compile(project.Items.Select(item => item.Expression)));

    private AggregateOperator BuildAggregate(Aggregate aggregate, Operator source) => new(
        source,
        Each(aggregate.Grouping),
        Compile(aggregate.Grouping.Select(item => item.Expression)),
        Each(aggregate.Aggregates),
        [.. aggregate.Aggregates.Select(item => _expressions.CompileAggregate(item.Expression))]);

    /// <summary>The order of a sort, with the slots that it keeps.</summary>
    internal SortOrder Order(IReadOnlyList<SortKey> keys, IReadOnlyList<string> kept) => new(
        [.. keys.Select(key => Slot(key.Variable))],
        [.. keys.Select(key => key.Descending)],
        Slots(kept.Concat(keys.Select(key => key.Variable))));

    private Operator BuildUnwind(Unwind unwind)
    {
        var source = Build(unwind.Source);
        var list = Compile(unwind.List);
        return unwind.List is FunctionInvocation { Name.Count: 1, Arguments.Count: 2 or 3 } call
            && string.Equals(call.Name[0], "range", StringComparison.OrdinalIgnoreCase)
            ? new UnwindRangeOperator(
                source,
                Compile(call.Arguments[0]),
                Compile(call.Arguments[1]),
                call.Arguments.Count == 3 ? Compile(call.Arguments[2]) : null,
                list,
                Slot(unwind.Variable))
            : new UnwindOperator(source, list, Slot(unwind.Variable));
    }

    private Operator BuildSubquery(SubqueryApply subquery)
    {
        var left = Build(subquery.Left);
        var right = Build(subquery.Right);
        if (subquery.UnitSubquery)
        {
            return new UnitSubqueryOperator(left, right);
        }

        return new ApplyOperator(left, subquery.Optional ? new OptionalOperator(right, Slots(subquery.Returned)) : right);
    }

    private BatchedSubqueryOperator BuildBatched(TransactionalApply apply)
    {
        var left = Build(apply.Left);
        var right = Build(apply.Right);
        return new BatchedSubqueryOperator(
            left,
            apply.Optional && !apply.UnitSubquery ? new OptionalOperator(right, Slots(apply.Returned)) : right,
            new BatchSettings(
                apply.BatchSize is null ? null : Compile(apply.BatchSize),
                apply.ErrorMode,
                apply.Retries,
                apply.RetrySeconds is null ? null : Compile(apply.RetrySeconds),
                apply.UnitSubquery,
                apply.OuterWrites),
            Slots(apply.Kept),
            Slots(apply.Returned),
            apply.ReportVariable is null ? -1 : Slot(apply.ReportVariable));
    }

    // A bare scan is cheaper to run again than to keep.
    private Operator BuildProduct(CartesianProduct product)
    {
        var left = Build(product.Left);
        var right = Build(product.Right);
        return product.Right is LeafPlan
            ? new ApplyOperator(left, right)
            : new BufferedProductOperator(left, right, BoundSlots(product.Right));
    }
}
