namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>[(a)-->(b) WHERE predicate | value]</c>.</summary>
/// <param name="PathVariable">the variable of the path</param>
/// <param name="Pattern">the path</param>
/// <param name="Where">the predicate</param>
/// <param name="Projection">the value of a match</param>
public sealed record PatternComprehension(string? PathVariable, PathPattern Pattern, Expression? Where, Expression Projection) : Expression;
