using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>A variable that is in scope.</summary>
/// <param name="Name">the name</param>
/// <param name="Type">what its values may be</param>
/// <param name="Position">where it was declared</param>
/// <param name="Barred">why it may not be read here although it is known; null where it may</param>
internal sealed record VariableSymbol(string Name, StaticType Type, SourcePosition Position, string? Barred = null);
