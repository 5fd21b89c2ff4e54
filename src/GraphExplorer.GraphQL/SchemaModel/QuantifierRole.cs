using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>Says how many must pass the filter that it holds.</summary>
/// <param name="Quantifier">how many</param>
internal sealed record QuantifierRole(ListQuantifier Quantifier) : InputRole;
