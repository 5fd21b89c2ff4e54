using GraphExplorer.GraphQL.Translation;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>One top-level field of a compiled operation: a statement, the name of the query type, or introspection.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Statement">the statement, if it is one</param>
/// <param name="TypeName">the type's name, if it is that</param>
/// <param name="Introspection">the field to be answered from the schema, if it is that</param>
internal sealed record RootField(string ResponseName, CompiledStatement? Statement, string? TypeName, GraphQLField? Introspection);
