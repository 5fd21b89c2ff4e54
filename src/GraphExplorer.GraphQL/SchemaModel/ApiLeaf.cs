using System.Text.Json;
using GraphExplorer.Model;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A scalar or an enumeration: reads values from JSON and from documents, and writes them.</summary>
internal abstract class ApiLeaf(string name, string? description) : ApiType(name, description)
{
    /// <summary>Reads a variable's value, which is not null; false when it is not one of this type.</summary>
    internal abstract bool TryRead(JsonElement json, out GraphValue value);

    /// <summary>Reads a literal of a document, which is neither null nor a variable; false when it is not one of this type.</summary>
    internal abstract bool TryRead(GraphQLValue literal, out GraphValue value);

    /// <summary>Writes a value that is not null; false, with nothing written, when this type cannot represent it.</summary>
    internal abstract bool TryWrite(Utf8JsonWriter writer, GraphValue value);
}
