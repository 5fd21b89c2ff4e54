using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>An expression and the variable that holds its value.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Expression">The expression.</param>
internal sealed record NamedExpression(string Variable, Expression Expression);
