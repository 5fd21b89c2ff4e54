namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>CASE … WHEN … THEN … ELSE … END</c>.</summary>
/// <param name="Subject">what the alternatives are compared with; null for the searched form</param>
/// <param name="Alternatives">the alternatives</param>
/// <param name="Default">the value after ELSE</param>
public sealed record CaseExpression(Expression? Subject, SyntaxList<CaseAlternative> Alternatives, Expression? Default) : Expression;
