namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>EXISTS { … }</c>.</summary>
/// <param name="Body">the inner query; a bare pattern is a MATCH without RETURN</param>
public sealed record ExistsSubquery(Query Body) : Expression;
