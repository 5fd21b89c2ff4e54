using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Expansion;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds the operators that walk the graph.</summary>
internal sealed class ExpansionBuilder(OperatorBuilder builder)
{
    private readonly NeighbourBuilder _neighbours = new(builder);

    /// <summary>The operator; null when the plan walks nothing.</summary>
    internal Operator? TryBuild(LogicalPlan plan) => plan switch
    {
        Expand expand => BuildExpand(
            expand.Source, expand.From, expand.Direction, expand.Types, expand.Relationship, expand.To, expand.Into, expand.Predicates, optional: false),
        OptionalExpand expand => BuildExpand(
            expand.Source, expand.From, expand.Direction, expand.Types, expand.Relationship, expand.To, expand.Into, expand.Predicates, optional: true),
        NeighbourExpand expand => _neighbours.Build(expand),
        VariableLengthExpand expand => BuildWalk(expand),
        ShortestPath path => BuildShortestPath(path),
        Repeat repeat => new RepetitionBuilder(builder).Build(repeat),
        StatefulShortestPath path => new RepetitionBuilder(builder).Build(path),
        ProjectEndpoints ends => BuildEndpoints(ends),
        AssemblePath path => new AssemblePathOperator(builder.Build(path.Source), builder.Slot(path.Path), [.. path.Steps.Select(builder.Slot)], path.Optional),
        _ => null,
    };

    private Operator BuildExpand(
        LogicalPlan source,
        string from,
        Direction direction,
        IReadOnlyList<string> types,
        string relationship,
        string to,
        bool into,
        IReadOnlyList<Expression> predicates,
        bool optional)
    {
        var input = builder.Build(source);
        var filter = new RelationshipTypeFilter(types);
        var stored = Directions.ToStored(direction);
        var compiled = builder.Compile(predicates);
        return into
            ? new ExpandIntoOperator(input, builder.Slot(from), stored, filter, builder.Slot(relationship), builder.Slot(to), compiled, optional)
            : new ExpandOperator(input, builder.Slot(from), stored, filter, builder.Slot(relationship), builder.Slot(to), compiled, optional);
    }

    private Operator BuildWalk(VariableLengthExpand expand)
    {
        var source = builder.Build(expand.Source);
        var pattern = new WalkPattern(
            builder.Slot(expand.From),
            Directions.ToStored(expand.Direction),
            new RelationshipTypeFilter(expand.Types),
            builder.Slot(expand.Relationships),
            builder.Slot(expand.To),
            expand.Into,
            expand.Minimum,
            expand.Maximum ?? long.MaxValue,
            expand.ReverseList,
            Steps(expand.StepRelationship, expand.StepNode, expand.StepPredicates),
            new BoundRelationships(builder.Slots(expand.Distinct)));
        return expand.Pruning ? new DistinctEndsOperator(source, pattern) : new VariableLengthExpandOperator(source, pattern);
    }

    private ShortestPathOperator BuildShortestPath(ShortestPath path)
    {
        var source = builder.Build(path.Source);
        var pattern = new ShortestPathSearch(
            builder.Slot(path.From),
            builder.Slot(path.To),
            Directions.ToStored(path.Direction),
            new RelationshipTypeFilter(path.Types),
            builder.Slot(path.Path),
            builder.Slot(path.Relationships),
            path.Minimum,
            path.Maximum ?? long.MaxValue,
            path.All,
            path.OrNull,
            Steps(path.StepRelationship, path.StepNode, path.StepPredicates),
            builder.Compile(path.PathPredicates));
        return new ShortestPathOperator(source, pattern);
    }

    private StepFilter Steps(string? relationship, string? node, IReadOnlyList<Expression> predicates) => new(
        relationship is null ? -1 : builder.Slot(relationship),
        node is null ? -1 : builder.Slot(node),
        builder.Compile(predicates.Where(predicate => node is null || !VariableNames.Of(predicate).Contains(node))),
        builder.Compile(predicates.Where(predicate => node is not null && VariableNames.Of(predicate).Contains(node))));

    private Operator BuildEndpoints(ProjectEndpoints plan)
    {
        var source = builder.Build(plan.Source);
        var types = new RelationshipTypeFilter(plan.Types);
        var direction = Directions.ToStored(plan.Direction);
        var start = builder.Slot(plan.Start);
        var ends = new EndpointSlots(start, plan.StartBound, builder.Slot(plan.End), plan.EndBound);
        return plan.Many
            ? new ProjectListEndpointsOperator(
                source,
                builder.Slot(plan.Relationship),
                ends,
                start,
                plan.StartBound,
                direction,
                types,
                plan.Minimum,
                plan.Maximum ?? long.MaxValue)
            : new ProjectEndpointsOperator(source, builder.Slot(plan.Relationship), ends, direction, types);
    }
}
