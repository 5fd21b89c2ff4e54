using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Statistics;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary>
/// <c>db.stats.retrieve</c>: what the planner knows of the graph. <c>GRAPH COUNTS</c> has the shape of Neo4j's, with the counts by both
/// labels beside; <c>DEGREES</c> and <c>VALUES</c> are our own.
/// </summary>
internal static class GraphCountsProcedure
{
    private const int CommonValues = 5;
    private const int Parts = 4;

    internal static IEnumerable<IProcedure> All =>
    [
        new ProcedureDefinition(
            "db.stats.retrieve(section :: STRING, config = {} :: MAP) :: (section :: STRING, data :: MAP)",
            "Retrieves what the planner knows of the graph: 'GRAPH COUNTS', 'DEGREES' or 'VALUES'.",
            Retrieve),
    ];

    private static IEnumerable<GraphValue[]> Retrieve(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var section = arguments[0].IsNull ? string.Empty : arguments[0].AsString().ToUpperInvariant();
        var graph = context.Graph;
        var view = graph.Store.Statistics.Of(graph);
        return section switch
        {
            "GRAPH COUNTS" => [[section, GraphValue.FromMap(Counts(graph, view, context.CancellationToken))]],
            "DEGREES" => Degrees(graph, view).Select(data => new[] { section, GraphValue.FromMap(data) }),
            "VALUES" => Values(graph, view).Select(data => new[] { section, GraphValue.FromMap(data) }),
            _ => throw new GraphException(StatusCodes.ProcedureCallFailed, $"'{section}' is no section of the statistics.", hint: "There are 'GRAPH COUNTS', 'DEGREES' and 'VALUES'."),
        };
    }

    private static MapValue Counts(GraphState graph, StatisticsView view, CancellationToken cancellationToken)
    {
        var labels = Labels(graph);
        var nodes = new List<GraphValue> { Row(("count", graph.NodeCount)) };
        nodes.AddRange(labels.Select(label => Row(("label", Label(graph, label)), ("count", graph.CountNodesWithLabel(label)))));
        var relationships = new List<GraphValue> { Row(("count", graph.RelationshipCount)) };
        foreach (var type in Types(graph))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = graph.Store.RelationshipTypes.Name(type);
            relationships.Add(Row(("relationshipType", name), ("count", graph.CountRelationshipsOfType(type))));
            foreach (var label in labels)
            {
                Add(("startLabel", Label(graph, label)), ("count", Whole(view.CountRelationships(label, type, null))));
                Add(("endLabel", Label(graph, label)), ("count", Whole(view.CountRelationships(null, type, label))));
            }

            var starts = labels.Where(label => view.CountRelationships(label, type, null) >= 0.5).ToList();
            var ends = labels.Where(label => view.CountRelationships(null, type, label) >= 0.5).ToList();
            foreach (var start in starts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                foreach (var end in ends)
                {
                    Add(("startLabel", Label(graph, start)), ("endLabel", Label(graph, end)), ("count", Whole(view.CountRelationships(start, type, end))));
                }
            }

            void Add(params (string, GraphValue)[] figures)
            {
                if (figures[^1].Item2 != 0)
                {
                    relationships.Add(Row([("relationshipType", name), .. figures]));
                }
            }
        }

        return MapValue.Of(
            ("nodes", GraphValue.FromList([.. nodes])),
            ("relationships", GraphValue.FromList([.. relationships])),
            ("indexes", GraphValue.FromList([.. Searchable(graph).Select(index => GraphValue.FromMap(Index(graph, index)))])));
    }

    private static MapValue Index(GraphState graph, IndexDefinition index) => MapValue.Of(
        (index.EntityKind == EntityKind.Node ? "labels" : "relationshipTypes", GraphValue.FromList(Of(graph, index))),
        ("properties", GraphValue.FromList([.. index.PropertyKeys.Select(key => GraphValue.FromString(graph.Store.PropertyKeys.Name(key)))])),
        ("indexType", index.Kind.ToString().ToUpperInvariant()),
        ("totalSize", graph.CountIndexEntries(index)),
        ("estimatedUniqueSize", graph.EstimateSeek(index) is > 0 and var perKey ? graph.CountIndexEntries(index) / perKey : 0));

    private static IEnumerable<MapValue> Degrees(GraphState graph, StatisticsView view)
    {
        foreach (var type in Types(graph))
        {
            foreach (var outgoing in (bool[])[true, false])
            {
                var degrees = view.Degrees(type, outgoing);
                yield return MapValue.Of(
                    ("relationshipType", graph.Store.RelationshipTypes.Name(type)),
                    ("direction", outgoing ? "OUTGOING" : "INCOMING"),
                    ("relationships", graph.CountRelationshipsOfType(type)),
                    ("nodes", Whole(degrees.Nodes)),
                    ("mean", degrees.Mean),
                    ("meanAlongRelationship", degrees.MeanAlong),
                    ("p50", degrees.Median),
                    ("p90", degrees.NinetyPercent),
                    ("p99", degrees.NinetyNinePercent),
                    ("maximum", degrees.Maximum),
                    ("pairs", Whole(view.DistinctPairs(type))));
            }
        }
    }

    private static IEnumerable<MapValue> Values(GraphState graph, StatisticsView view)
    {
        foreach (var index in Searchable(graph).Where(index => index.Kind == StoredIndexKind.Range))
        {
            var values = view.Values(index);
            var bounds = values.Bounds;
            yield return MapValue.Of(
                ("index", index.Name),
                (index.EntityKind == EntityKind.Node ? "labels" : "relationshipTypes", GraphValue.FromList(Of(graph, index))),
                ("property", graph.Store.PropertyKeys.Name(index.PropertyKeys[0])),
                ("nullShare", values.NullShare),
                ("distinctValues", Whole(values.DistinctValues)),
                ("quantiles", GraphValue.FromList(bounds.Count == 0 ? [] : [.. Enumerable.Range(0, Parts + 1).Select(part => bounds[(bounds.Count - 1) * part / Parts])])),
                ("mostCommon", GraphValue.FromList([.. values.MostCommon(CommonValues).Select(common => Row(("value", common.Value), ("share", common.Share)))])));
        }
    }

    private static GraphValue Row(params (string Key, GraphValue Value)[] figures) => GraphValue.FromMap(MapValue.Of(figures));

    private static GraphValue Whole(double figure) => (long)Math.Round(figure);

    private static string Label(GraphState graph, int label) => graph.Store.Labels.Name(label);

    private static List<int> Labels(GraphState graph) => [.. Enumerable.Range(0, graph.Store.Labels.Count).Where(label => graph.CountNodesWithLabel(label) > 0)];

    private static List<int> Types(GraphState graph) => [.. Enumerable.Range(0, graph.Store.RelationshipTypes.Count).Where(type => graph.CountRelationshipsOfType(type) > 0)];

    private static IEnumerable<IndexDefinition> Searchable(GraphState graph) => graph.Schema.Indexes.Where(index => index.IsSearchable);

    private static GraphValue[] Of(GraphState graph, IndexDefinition index)
    {
        var names = index.EntityKind == EntityKind.Node ? graph.Store.Labels : graph.Store.RelationshipTypes;
        return [.. index.LabelsOrTypes.Select(token => GraphValue.FromString(names.Name(token)))];
    }
}
