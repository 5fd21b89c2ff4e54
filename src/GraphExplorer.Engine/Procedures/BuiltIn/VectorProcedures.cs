using GraphExplorer.Engine.Functions.Vectors;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.index.vector.*</c>: exact, by comparing with every vector of the index.</summary>
internal static class VectorProcedures
{
    /// <summary>The setting for the number of dimensions.</summary>
    internal const string Dimensions = "vector.dimensions";

    /// <summary>The setting for how vectors are compared.</summary>
    internal const string Similarity = "vector.similarity_function";

    private const int MostDimensions = 4096;

    internal static IEnumerable<IProcedure> All =>
    [
        new ProcedureDefinition(
            "db.index.vector.queryNodes(indexName :: STRING, numberOfNearestNeighbours :: INTEGER, query :: LIST<INTEGER | FLOAT>) :: (node :: NODE, score :: FLOAT)",
            "Finds the nodes whose vectors are nearest to another, the nearest first.",
            (context, arguments) => Search(context, arguments, EntityKind.Node)),
        new ProcedureDefinition(
            "db.index.vector.queryRelationships(indexName :: STRING, numberOfNearestNeighbours :: INTEGER, query :: LIST<INTEGER | FLOAT>) :: (relationship :: RELATIONSHIP, score :: FLOAT)",
            "Finds the relationships whose vectors are nearest to another, the nearest first.",
            (context, arguments) => Search(context, arguments, EntityKind.Relationship)),
        new ProcedureDefinition(
            "db.create.setNodeVectorProperty(node :: NODE, key :: STRING, vector :: LIST<INTEGER | FLOAT>) :: VOID",
            "Sets a vector as a property of a node.",
            (context, arguments) => SetProperty(context, arguments, EntityKind.Node),
            ProcedureMode.Write),
        new ProcedureDefinition(
            "db.create.setRelationshipVectorProperty(relationship :: RELATIONSHIP, key :: STRING, vector :: LIST<INTEGER | FLOAT>) :: VOID",
            "Sets a vector as a property of a relationship.",
            (context, arguments) => SetProperty(context, arguments, EntityKind.Relationship),
            ProcedureMode.Write),
    ];

    /// <summary>The settings of a new vector index, with what they leave out. Throws <see cref="GraphException"/> (ArgumentError) for wrong ones.</summary>
    internal static MapValue Settings(MapValue config)
    {
        var dimensions = config.GetOrNull(Dimensions);
        if (!dimensions.IsNull && (!dimensions.IsInteger || dimensions.AsInteger() is < 1 or > MostDimensions))
        {
            throw new GraphException(
                StatusCodes.ArgumentError, $"Could not create vector index with specified index config '{Dimensions}': {dimensions} is not an integer from 1 to {MostDimensions}.");
        }

        var similarity = config.GetOrNull(Similarity);
        var name = similarity.IsNull ? "COSINE" : similarity.IsString ? similarity.AsString().ToUpperInvariant() : string.Empty;
        if (name is not ("COSINE" or "EUCLIDEAN"))
        {
            throw new GraphException(
                StatusCodes.ArgumentError, $"Could not create vector index with specified index config '{Similarity}': {similarity} is not 'cosine' or 'euclidean'.");
        }

        return dimensions.IsNull ? MapValue.Of((Similarity, name)) : MapValue.Of((Dimensions, dimensions), (Similarity, name));
    }

    private static IEnumerable<GraphValue[]> Search(ProcedureContext context, IReadOnlyList<GraphValue> arguments, EntityKind kind)
    {
        var graph = context.Graph;
        var name = arguments[0].IsNull ? string.Empty : arguments[0].AsString();
        if (graph.Schema.FindIndex(name) is not { Kind: StoredIndexKind.Vector } index || index.EntityKind != kind)
        {
            throw new GraphException(StatusCodes.ProcedureCallFailed, $"There is no such vector schema index: {name}", hint: "SHOW VECTOR INDEXES lists them.");
        }

        var count = arguments[1].IsInteger && arguments[1].AsInteger() > 0
            ? (int)Math.Min(arguments[1].AsInteger(), int.MaxValue)
            : throw new GraphException(StatusCodes.ProcedureCallFailed, "'numberOfNearestNeighbours' must be positive");
        var dimensions = index.Config.GetOrNull(Dimensions);
        var query = VectorSimilarity.Read(arguments[2]);
        if (query is null || (dimensions.IsInteger && query.Length != dimensions.AsInteger()))
        {
            throw new GraphException(
                StatusCodes.ProcedureCallFailed,
                $"Index query vector has {query?.Length ?? 0} dimensions, but indexed vectors have {dimensions}.");
        }

        return Nearest(context, index, query, count);
    }

    private static IEnumerable<GraphValue[]> Nearest(ProcedureContext context, IndexDefinition index, double[] query, int count)
    {
        var graph = context.Graph;
        var onNodes = index.EntityKind == EntityKind.Node;
        var euclidean = index.Config.GetOrNull(Similarity) is { IsString: true } similarity && similarity.AsString() == "EUCLIDEAN";
        var nearest = new PriorityQueue<long, (double Score, long Id)>();
        var ids = onNodes ? graph.NodesWithLabel(index.LabelsOrTypes[0]) : graph.RelationshipsOfType(index.LabelsOrTypes[0]);
        while (ids.MoveNext())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var id = ids.Current;
            var value = onNodes ? graph.NodeProperty(id, index.PropertyKeys[0]) : graph.RelationshipProperty(id, index.PropertyKeys[0]);
            if (VectorSimilarity.Read(value) is { } vector && vector.Length == query.Length && VectorSimilarity.Score(query, vector, euclidean) is { } score)
            {
                nearest.Enqueue(id, (score, -id));
                if (nearest.Count > count)
                {
                    nearest.Dequeue();
                }
            }
        }

        return nearest.UnorderedItems
            .OrderByDescending(item => item.Priority)
            .Select(item => new[] { onNodes ? GraphValue.NodeReference(item.Element) : GraphValue.RelationshipReference(item.Element), item.Priority.Score })
            .ToList();
    }

    private static IEnumerable<GraphValue[]> SetProperty(ProcedureContext context, IReadOnlyList<GraphValue> arguments, EntityKind kind)
    {
        var vector = VectorSimilarity.Read(arguments[2]) ?? throw new GraphException(StatusCodes.ProcedureCallFailed, "'vector' must not be null and must hold numbers only.");
        if (arguments[0].IsNull || arguments[1].IsNull)
        {
            throw new GraphException(StatusCodes.ProcedureCallFailed, "Neither the entity nor 'key' may be null.");
        }

        var key = context.Graph.Store.PropertyKeys.GetOrAdd(arguments[1].AsString());
        var value = GraphValue.FromList([.. vector.Select(GraphValue.FromFloat)]);
        if (kind == EntityKind.Node)
        {
            context.Transaction.SetNodeProperty(arguments[0].AsEntityId(), key, value);
        }
        else
        {
            context.Transaction.SetRelationshipProperty(arguments[0].AsEntityId(), key, value);
        }

        return [];
    }
}
