using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Expansion;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;
using ShortestPathSearch = GraphExplorer.Engine.Execution.Expansion.ShortestPathSearch;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds the operators of repeated chains and of selected paths.</summary>
internal sealed class RepetitionBuilder(OperatorBuilder builder)
{
    /// <summary>The operator of a repeated chain.</summary>
    internal RepeatOperator Build(Repeat repeat) => new(
        builder.Build(repeat.Source),
        new RepeatPattern(
            builder.Slot(repeat.From),
            builder.Slot(repeat.To),
            repeat.Into,
            Segment(repeat.Segment),
            repeat.Relationships is null ? -1 : builder.Slot(repeat.Relationships),
            repeat.Reversed,
            repeat.Repeatable,
            new BoundRelationships(builder.Slots(repeat.Distinct))));

    /// <summary>The operator of selected paths.</summary>
    internal StatefulShortestPathOperator Build(StatefulShortestPath path) => new(
        builder.Build(path.Source),
        new SelectivePattern(
            builder.Slot(path.From),
            builder.Slot(path.To),
            path.Into,
            [.. path.Segments.Select(Segment)],
            [.. path.Stops.Select(stop => new StopPattern(builder.Slot(stop.Variable), builder.Compile(stop.Predicates)))],
            path.Selector.Kind is PathSelectorKind.AllShortest or PathSelectorKind.ShortestGroups,
            path.Selector.Count is null ? null : builder.Compile(path.Selector.Count),
            builder.Slots(path.Paths),
            path.Reversed,
            path.Repeatable,
            builder.Compile(path.TargetPredicates),
            builder.Compile(path.PathPredicates),
            FromBothEnds(path)));

    private SegmentPattern Segment(RepeatedSegment segment) => new(
        builder.Slot(segment.Start),
        builder.Compile(segment.StartPredicates),
        [
            .. segment.Steps.Select(step => new SegmentStep(
                builder.Slot(step.Relationship),
                builder.Slot(step.Node),
                Directions.ToStored(step.Direction),
                new RelationshipTypeFilter(step.Types),
                builder.Compile(step.Predicates))),
        ],
        segment.Minimum,
        segment.Maximum ?? long.MaxValue,
        [.. segment.Groups.Select(group => new GroupSlot(builder.Slot(group.Variable), group.IsNode, group.Index, group.Single))],
        segment.NeedsHistory);

    /// <summary>One repeated relationship between two bound nodes, of which the shortest are wanted, can be looked for from both; null for all else.</summary>
    private ShortestPathSearch? FromBothEnds(StatefulShortestPath path)
    {
        if (path is not { Into: true, Repeatable: false, PathPredicates.Count: 0, Segments: [{ Steps: [var step], StartPredicates.Count: 0, Minimum: 0 or 1 } segment] }
            || path.Selector.Count is not (null or IntegerLiteral { Value: 1 })
            || step.Predicates.Any(predicate => VariableNames.Of(predicate) is var names && (names.Contains(segment.Start) || names.Contains(step.Node))))
        {
            return null;
        }

        return new ShortestPathSearch(
            builder.Slot(path.From),
            builder.Slot(path.To),
            Directions.ToStored(step.Direction),
            new RelationshipTypeFilter(step.Types),
            -1,
            -1,
            segment.Minimum,
            segment.Maximum ?? long.MaxValue,
            path.Selector.Kind is PathSelectorKind.AllShortest or PathSelectorKind.ShortestGroups,
            OrNull: false,
            new StepFilter(builder.Slot(step.Relationship), -1, builder.Compile(step.Predicates), []),
            []);
    }
}
