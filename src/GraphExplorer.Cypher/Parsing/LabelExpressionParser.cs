using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads label expressions, after the <c>:</c> or <c>IS</c> that begins them.</summary>
internal sealed class LabelExpressionParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal LabelExpression Parse()
    {
        _reader.Enter();
        var left = ParseConjunction();
        while (_reader.Kind == TokenKind.Bar && _reader.Index != parsers.Brackets.SeparatorBar)
        {
            _reader.Advance();
            _reader.TryTake(TokenKind.Colon);
            _reader.Chained++;
            left = new LabelDisjunction(left, ParseConjunction()) { Position = left.Position };
        }

        _reader.Leave();
        return left;
    }

    /// <summary>The labels of SET and REMOVE after the first <c>:</c>: names and dynamic labels, each after its own <c>:</c>.</summary>
    internal SyntaxList<LabelExpression> ParseLabelList()
    {
        var labels = new List<LabelExpression>();
        do
        {
            labels.Add(ParseName());
        }
        while (_reader.TryTake(TokenKind.Colon));
        return SyntaxList.From(labels);
    }

    private LabelExpression ParseConjunction()
    {
        var left = ParseNegation();
        while (_reader.Kind is TokenKind.Ampersand or TokenKind.Colon)
        {
            var colon = _reader.Kind == TokenKind.Colon;
            _reader.Advance();
            _reader.Chained++;
            left = new LabelConjunction(left, ParseNegation(), colon) { Position = left.Position };
        }

        return left;
    }

    private LabelExpression ParseNegation()
    {
        var position = _reader.Position;
        if (!_reader.TryTake(TokenKind.Exclamation))
        {
            return ParsePrimary();
        }

        _reader.Enter();
        var operand = ParseNegation();
        _reader.Leave();
        return new LabelNegation(operand) { Position = position };
    }

    private LabelExpression ParsePrimary()
    {
        var position = _reader.Position;
        if (_reader.TryTake(TokenKind.Percent))
        {
            return new LabelWildcard { Position = position };
        }

        if (_reader.TryTake(TokenKind.LeftParenthesis))
        {
            var inner = Parse();
            _reader.Take(TokenKind.RightParenthesis);
            return inner;
        }

        return ParseName();
    }

    private LabelExpression ParseName()
    {
        var position = _reader.Position;
        var quantified = _reader.Kind == TokenKind.Parameter && _reader.PeekKind(1) == TokenKind.LeftParenthesis
            ? Keywords.Find(_reader.TextOf(_reader.Current)[1..])
            : Keyword.NoKeyword;
        if (_reader.Kind == TokenKind.Dollar || quantified is Keyword.All or Keyword.Any)
        {
            _reader.Advance();
            _reader.Take(TokenKind.LeftParenthesis);
            var expression = parsers.Expressions.Parse();
            _reader.Take(TokenKind.RightParenthesis);
            return new DynamicLabel(expression, quantified == Keyword.Any) { Position = position };
        }

        if (_reader.Kind == TokenKind.Parameter)
        {
            var name = _reader.TextOf(_reader.Current);
            throw TokenReader.Error(
                $"Invalid input '{name}': expected a label or relationship type name",
                position,
                $"A parameter as a label or type is written $({name}).");
        }

        return new LabelName(_reader.TakeName("a label or relationship type name")) { Position = position };
    }
}
