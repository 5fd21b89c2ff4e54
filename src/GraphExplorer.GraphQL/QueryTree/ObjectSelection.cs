using GraphExplorer.GraphQL.SchemaModel;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>The fields that are read of an object.</summary>
/// <param name="Type">its type</param>
/// <param name="Fields">the fields in the order of the response</param>
internal sealed record ObjectSelection(ApiObject Type, IReadOnlyList<Selection> Fields);
