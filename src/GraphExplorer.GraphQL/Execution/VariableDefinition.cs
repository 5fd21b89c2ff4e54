using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>A variable of an operation.</summary>
/// <param name="Name">the name</param>
/// <param name="Type">the type</param>
/// <param name="Default">the value when none is given; null when there is no default</param>
/// <param name="DecidesInclusion">whether <c>@skip</c> or <c>@include</c> reads it</param>
/// <param name="IsCursor">whether an argument <c>after</c> reads it</param>
/// <param name="Position">the place in the document</param>
internal sealed record VariableDefinition(string Name, ApiTypeReference Type, GraphValue? Default, bool DecidesInclusion, bool IsCursor, SourcePosition Position);
