namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>shortestPath(…)</c> as a value.</summary>
/// <param name="Pattern">the call</param>
public sealed record ShortestPathExpression(ShortestPathPattern Pattern) : Expression;
