using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>The names of operators, as Neo4j's EXPLAIN has them.</summary>
internal static class OperatorName
{
    /// <summary>The name of an operator.</summary>
    internal static string Of(LogicalPlan plan) => plan switch
    {
        NodeIndexSeek seek => seek.Unique ? "NodeUniqueIndexSeek" : "NodeIndexSeek",
        NodeIndexRangeSeek or NodeIndexPrefixSeek => "NodeIndexSeekByRange",
        NodeIndexLookup seek => $"Node{IndexText.Operator(seek.Lookup)}",
        RelationshipIndexLookup seek => $"{Directed(seek.Directed)}Relationship{IndexText.Operator(seek.Lookup)}",
        NodeByIdSeek { ElementIds: true } => "NodeByElementIdSeek",
        RelationshipByIdSeek seek => $"{Directed(seek.Directed)}RelationshipBy{(seek.ElementIds ? "ElementId" : "Id")}Seek",
        RelationshipTypeScan { Types.Count: > 1 } scan => $"{Directed(scan.Directed)}UnionRelationshipTypesScan",
        RelationshipTypeScan scan => $"{Directed(scan.Directed)}RelationshipTypeScan",
        AllRelationshipsScan scan => $"{Directed(scan.Directed)}AllRelationshipsScan",
        NodeCountFromStore => "NodeCountFromCountStore",
        RelationshipCountFromStore => "RelationshipCountFromCountStore",
        RelationshipTypeCounts => "RelationshipTypeCountsFromCountStore",
        NodeLabelCounts => "NodeLabelCountsFromCountStore",
        Expand expand => $"Expand({Way(expand.Into)})",
        OptionalExpand expand => $"OptionalExpand({Way(expand.Into)})",
        NeighbourExpand expand => $"Expand({Neighbours(expand)})",
        VariableLengthExpand expand => $"VarLengthExpand({(expand.Pruning ? "Pruning" : Way(expand.Into))})",
        Repeat repeat => $"Repeat({Mode(repeat.Repeatable)})",
        StatefulShortestPath path => $"StatefulShortestPath({Way(path.Into)}, {Mode(path.Repeatable)})",
        Project or AssemblePath => "Projection",
        Aggregate => "EagerAggregation",
        Limit { Exhaust: true } => "ExhaustiveLimit",
        SemiApply apply => apply.Negated ? "AntiSemiApply" : "SemiApply",
        SubqueryApply { UnitSubquery: true } => "SubqueryForeach",
        SubqueryApply => "Apply",
        TransactionalApply { UnitSubquery: true } => "TransactionForeach",
        TransactionalApply => "TransactionApply",
        CreatePattern => "Create",
        Delete { Detach: true } => "DetachDelete",
        SetProperties { Items: [SetLabels] } => "SetLabels",
        SetProperties { Items: [SetProperty] } => "SetProperty",
        RemoveItems { Items: [RemoveLabels] } => "RemoveLabels",
        RemoveItems => "SetProperties",
        LoadCsv => "LoadCSV",
        ProduceResult => "ProduceResults",
        SchemaOperation operation => operation.Command.GetType().Name,
        _ => plan.GetType().Name,
    };

    private static string Directed(bool directed) => directed ? "Directed" : "Undirected";

    private static string Mode(bool repeatable) => repeatable ? "Walk" : "Trail";

    private static string Neighbours(NeighbourExpand expand) => (expand.Reach, expand.Legs.Count) switch
    {
        (NeighbourReach.Each, 1) => "Distinct",
        (NeighbourReach.Each, _) => "Intersect",
        (NeighbourReach.Bound, _) => expand.Multiplicity is null ? "Into Exists" : "Into Count",
        (_, 1) => expand.Multiplicity is null ? "Exists" : "Count",
        _ => expand.Multiplicity is null ? "Intersect Exists" : "Intersect Count",
    };

    private static string Way(bool into) => into ? "Into" : "All";
}
