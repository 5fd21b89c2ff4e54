using GraphExplorer.Engine.FullText;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.FullText;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.index.fulltext.*</c>. The indexes are part of the graph's snapshot: a query sees the changes of its own transaction.</summary>
internal static class FullTextProcedures
{
    private const string Node = "node";
    private const string Relationship = "relationship";

    internal static IEnumerable<IProcedure> All =>
    [
        new ProcedureDefinition(
            "db.index.fulltext.queryNodes(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (node :: NODE, score :: FLOAT)",
            "Finds nodes by a full-text query in Lucene's syntax, the best first. Options: skip, limit, analyzer.",
            (context, arguments) => Search(context, arguments, EntityKind.Node)),
        new ProcedureDefinition(
            "db.index.fulltext.queryRelationships(indexName :: STRING, queryString :: STRING, options = {} :: MAP) :: (relationship :: RELATIONSHIP, score :: FLOAT)",
            "Finds relationships by a full-text query in Lucene's syntax, the best first. Options: skip, limit, analyzer.",
            (context, arguments) => Search(context, arguments, EntityKind.Relationship)),
        new ProcedureDefinition(
            "db.index.fulltext.listAvailableAnalyzers() :: (analyzer :: STRING, description :: STRING, stopwords :: LIST<STRING>)",
            "Lists the analyzers that full-text indexes can be made with.",
            (_, _) => TextAnalyzers.All.Select(analyzer => new[]
            {
                analyzer.Name, analyzer.Description, GraphValue.FromList([.. analyzer.StopWords.Select(GraphValue.FromString)]),
            })),
        new ProcedureDefinition(
            "db.index.fulltext.awaitEventuallyConsistentIndexRefresh() :: VOID",
            "Waits until eventually consistent full-text indexes are up to date, which they always are here.",
            (_, _) => []),
    ];

    private static IEnumerable<GraphValue[]> Search(ProcedureContext context, IReadOnlyList<GraphValue> arguments, EntityKind kind)
    {
        var index = Find(context.Graph, arguments[0], kind);
        if (arguments[1].IsNull)
        {
            return [];
        }

        var options = arguments[2].IsMap ? arguments[2].AsMap() : MapValue.Empty;
        var view = context.Graph.FullText(index);
        string[] fields = [.. index.PropertyKeys.Select(context.Graph.Store.PropertyKeys.Name)];
        var analyzer = options.GetOrNull("analyzer") is { IsString: true } name ? TextAnalyzers.Find(name.AsString()) : view.Analyzer;
        var query = FullTextQueryParser.Parse(arguments[1].AsString(), fields, analyzer);
        var found = new FullTextSearch(view, fields, context.CancellationToken).Run(query);
        IEnumerable<KeyValuePair<int, float>> ranked = found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key);
        if (Count(options, "skip") is { } skip)
        {
            ranked = ranked.Skip(skip);
        }

        if (Count(options, "limit") is { } limit)
        {
            ranked = ranked.Take(limit);
        }

        return ranked.Select(pair => new[]
        {
            kind == EntityKind.Node ? GraphValue.NodeReference(pair.Key) : GraphValue.RelationshipReference(pair.Key),
            GraphValue.FromFloat(pair.Value),
        });
    }

    private static IndexDefinition Find(GraphState graph, GraphValue name, EntityKind kind)
    {
        var index = name.IsNull ? null : graph.Schema.FindIndex(name.AsString());
        if (index is not { Kind: StoredIndexKind.FullText })
        {
            throw new GraphException(
                StatusCodes.ProcedureCallFailed,
                $"There is no such fulltext schema index: {(name.IsNull ? "null" : name.AsString())}",
                hint: "SHOW FULLTEXT INDEXES lists them.");
        }

        return index.EntityKind == kind
            ? index
            : throw new GraphException(
                StatusCodes.ProcedureCallFailed,
                $"The '{index.Name}' index is an index on {Word(index.EntityKind)}s, so it cannot be queried for {Word(kind)}s.",
                hint: index.EntityKind == EntityKind.Node ? "Call db.index.fulltext.queryNodes." : "Call db.index.fulltext.queryRelationships.");
    }

    private static string Word(EntityKind kind) => kind == EntityKind.Node ? Node : Relationship;

    private static int? Count(MapValue options, string name)
    {
        var value = options.GetOrNull(name);
        if (value.IsNull)
        {
            return null;
        }

        return value.IsInteger && value.AsInteger() >= 0
            ? (int)Math.Min(value.AsInteger(), int.MaxValue)
            : throw new GraphException(StatusCodes.ProcedureCallFailed, $"The option '{name}' is {value}; it must be an integer that is not negative.");
    }
}
