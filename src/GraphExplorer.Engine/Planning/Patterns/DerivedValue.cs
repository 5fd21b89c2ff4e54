using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>A value that follows from what is matched.</summary>
/// <param name="Variable">The variable that gets it.</param>
/// <param name="Needs">What must be bound before: for a path its steps in order.</param>
/// <param name="Expression">How it is computed; null for a path, which is assembled of its steps.</param>
internal sealed record DerivedValue(string Variable, IReadOnlyList<string> Needs, Expression? Expression);
