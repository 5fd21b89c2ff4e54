namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>COUNT { … }</c>.</summary>
/// <param name="Body">the inner query; a bare pattern is a MATCH without RETURN</param>
public sealed record CountSubquery(Query Body) : Expression;
