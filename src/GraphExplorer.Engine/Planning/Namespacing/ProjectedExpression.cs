using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>An expression as it was written in a projection, and the variable that holds its value.</summary>
/// <param name="Expression">The expression before namespacing.</param>
/// <param name="Variable">The unique name of the variable.</param>
internal sealed record ProjectedExpression(Expression Expression, string Variable);
