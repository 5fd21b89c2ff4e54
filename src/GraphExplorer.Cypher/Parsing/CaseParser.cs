using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads CASE: simple, extended simple (<c>WHEN &gt; 3</c>) and generic.</summary>
internal sealed class CaseParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal CaseExpression Parse()
    {
        var position = _reader.Position;
        _reader.Take(Keyword.Case);
        var subject = _reader.At(Keyword.When) ? null : parsers.Expressions.Parse();
        var alternatives = new List<CaseAlternative>();
        do
        {
            alternatives.Add(ParseAlternative(subject is not null));
        }
        while (_reader.At(Keyword.When));
        var otherwise = _reader.TryTake(Keyword.Else) ? parsers.Expressions.Parse() : null;
        _reader.Take(Keyword.End);
        return new CaseExpression(subject, SyntaxList.From(alternatives), otherwise) { Position = position };
    }

    private CaseAlternative ParseAlternative(bool hasSubject)
    {
        var position = _reader.Position;
        _reader.Take(Keyword.When);
        var conditions = new List<Expression>();
        do
        {
            conditions.Add(hasSubject ? ParseCondition() : parsers.Expressions.Parse());
        }
        while (hasSubject && _reader.TryTake(TokenKind.Comma));
        _reader.Take(Keyword.Then);
        return new CaseAlternative(SyntaxList.From(conditions), parsers.Expressions.Parse()) { Position = position };
    }

    private Expression ParseCondition() =>
        parsers.Expressions.TryParseOperatorForm(new CaseOperand { Position = _reader.Position }) ?? parsers.Expressions.Parse();
}
