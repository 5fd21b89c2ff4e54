using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Graph;

/// <summary>length(), nodes() and relationships() of paths.</summary>
internal static class PathFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("length(input :: PATH) :: INTEGER", FunctionCategory.Scalar, "Answers the number of relationships of a path.", Length),
        new FunctionDefinition("nodes(input :: PATH) :: LIST<NODE>", FunctionCategory.List, "Answers the nodes of a path.", Nodes),
        new FunctionDefinition("relationships(input :: PATH) :: LIST<RELATIONSHIP>", FunctionCategory.List, "Answers the relationships of a path.", Relationships),
    ];

    private static GraphValue Length(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var path = Path(arguments[0], "length");
        return path.AsPathReference()?.Length ?? path.AsPath().Relationships.Count;
    }

    private static GraphValue Nodes(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var path = Path(arguments[0], "nodes");
        if (path.AsPathReference() is not { } reference)
        {
            return GraphValue.FromList([.. path.AsPath().Nodes.Select(GraphValue.FromNode)]);
        }

        var nodes = new GraphValue[reference.Length + 1];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = GraphValue.NodeReference(reference.NodeId(i));
        }

        return GraphValue.FromList(nodes);
    }

    private static GraphValue Relationships(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var path = Path(arguments[0], "relationships");
        if (path.AsPathReference() is not { } reference)
        {
            return GraphValue.FromList([.. path.AsPath().Relationships.Select(GraphValue.FromRelationship)]);
        }

        var relationships = new GraphValue[reference.Length];
        for (var i = 0; i < relationships.Length; i++)
        {
            relationships[i] = GraphValue.RelationshipReference(reference.RelationshipId(i));
        }

        return GraphValue.FromList(relationships);
    }

    private static GraphValue Path(GraphValue value, string function) =>
        value.Kind == ValueKind.Path ? value : throw Argument.Invalid(function, "a Path", value);
}
