namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>(a)-->(b)</c> as a predicate: whether such a path exists; as an argument of <c>size</c> the legacy list of paths.</summary>
/// <param name="Pattern">a path of one relationship at least</param>
public sealed record PatternExpression(PathPattern Pattern) : Expression;
