using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>A quantified path pattern whose inner variables have names of their own, apart from the lists that they become outside.</summary>
/// <param name="Path">The inner path.</param>
/// <param name="Where">The inner predicate.</param>
/// <param name="Quantifier">How often.</param>
/// <param name="Groups">The lists that are visible outside.</param>
internal sealed record QuantifiedPath(PathPattern Path, Expression? Where, Quantifier Quantifier, SyntaxList<GroupVariable> Groups) : PathFactor;
