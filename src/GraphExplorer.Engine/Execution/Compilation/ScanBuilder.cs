using GraphExplorer.Engine.Execution.Scans;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds the operators that rows of the graph come from.</summary>
internal sealed class ScanBuilder(OperatorBuilder builder)
{
    /// <summary>The operator; null when the plan is no scan or seek.</summary>
    internal Operator? TryBuild(LogicalPlan plan) => plan switch
    {
        AllNodesScan scan => new NodeScanOperator(builder.Slot(scan.Variable), null),
        NodeByLabelScan scan => new NodeScanOperator(builder.Slot(scan.Variable), new LazyToken(scan.Label)),
        AllRelationshipsScan scan => new RelationshipScanOperator(
            builder.Slot(scan.Variable), builder.Slot(scan.Start), builder.Slot(scan.End), new RelationshipTypeFilter([]), scan.Directed),
        RelationshipTypeScan scan => new RelationshipScanOperator(
            builder.Slot(scan.Variable), builder.Slot(scan.Start), builder.Slot(scan.End), new RelationshipTypeFilter(scan.Types), scan.Directed),
        NodeByIdSeek seek => new NodeByIdSeekOperator(builder.Slot(seek.Variable), builder.Compile(seek.Ids), seek.ElementIds),
        RelationshipByIdSeek seek => new RelationshipByIdSeekOperator(
            builder.Slot(seek.Variable), builder.Slot(seek.Start), builder.Slot(seek.End), builder.Compile(seek.Ids), seek.ElementIds, seek.Directed),
        NodeIndexSeek seek => new NodeIndexSeekOperator(
            builder.Slot(seek.Variable), Index(seek.IndexName, seek.Label, seek.Properties), builder.Compile(seek.Values), seek.Many),
        NodeIndexRangeSeek seek => new NodeIndexRangeSeekOperator(
            builder.Slot(seek.Variable),
            Index(seek.IndexName, seek.Label, [seek.Property]),
            seek.Lower is null ? null : builder.Compile(seek.Lower.Value),
            seek.Lower?.Inclusive ?? false,
            seek.Upper is null ? null : builder.Compile(seek.Upper.Value),
            seek.Upper?.Inclusive ?? false,
            seek.Descending),
        NodeIndexPrefixSeek seek => new NodeIndexPrefixSeekOperator(
            builder.Slot(seek.Variable), Index(seek.IndexName, seek.Label, [seek.Property]), builder.Compile(seek.Prefix), seek.Descending),
        NodeIndexScan scan => new NodeIndexScanOperator(builder.Slot(scan.Variable), Index(scan.IndexName, scan.Label, [scan.Property]), scan.Descending),
        UnionNodeByLabelsScan scan => new UnionNodeScanOperator(builder.Slot(scan.Variable), [.. scan.Labels.Select(label => new LazyToken(label))]),
        NodeIndexLookup seek => new NodeIndexLookupOperator(builder.Slot(seek.Variable), Probe(seek.Lookup, EntityKind.Node)),
        RelationshipIndexLookup seek => new RelationshipIndexLookupOperator(
            builder.Slot(seek.Variable), builder.Slot(seek.Start), builder.Slot(seek.End), Probe(seek.Lookup, EntityKind.Relationship), seek.Directed),
        NodeLabelCounts count => new NodeLabelCountsOperator(builder.Slot(count.Label), [.. count.Counts.Select(builder.Slot)]),
        RelationshipTypeCounts count => new RelationshipTypeCountsOperator(
            builder.Slot(count.Type), [.. count.Counts.Select(builder.Slot)], new RelationshipTypeFilter(count.Types), count.Directed),
        NodeCountFromStore count => new NodeCountOperator(
            builder.Slot(count.Variable), [.. count.Labels.Select(label => label is null ? null : new LazyToken(label))]),
        RelationshipCountFromStore count => new RelationshipCountOperator(
            builder.Slot(count.Variable), new RelationshipTypeFilter(count.Types), count.Directed),
        _ => null,
    };

    private IndexProbe Probe(IndexLookup lookup, EntityKind kind) =>
        new(
            new IndexReference(lookup.IndexName, new LazyToken(lookup.LabelOrType), [.. lookup.Properties.Select(property => new LazyToken(property))], kind),
            lookup.Keys,
            builder.Compile);

    internal static IndexReference Index(string name, string label, IReadOnlyList<string> properties) =>
        new(name, new LazyToken(label), [.. properties.Select(property => new LazyToken(property))]);
}
