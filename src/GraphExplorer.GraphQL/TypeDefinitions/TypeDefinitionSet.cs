namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>Type definitions that were read and found sound.</summary>
/// <param name="Objects">the object types by name</param>
/// <param name="Enums">the enumerations by name</param>
/// <param name="Inputs">the input types by name</param>
/// <param name="Scalars">the scalars of the definitions' own by name</param>
/// <param name="QueryFields">the <c>@cypher</c> fields of <c>type Query</c></param>
internal sealed record TypeDefinitionSet(
    IReadOnlyDictionary<string, ObjectDefinition> Objects,
    IReadOnlyDictionary<string, EnumDefinition> Enums,
    IReadOnlyDictionary<string, InputDefinition> Inputs,
    IReadOnlyDictionary<string, ScalarDefinition> Scalars,
    IReadOnlyList<FieldDefinition> QueryFields);
