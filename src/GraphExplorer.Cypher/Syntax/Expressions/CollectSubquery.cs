namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>COLLECT { … }</c>.</summary>
/// <param name="Body">the inner query, which returns one column</param>
public sealed record CollectSubquery(Query Body) : Expression;
