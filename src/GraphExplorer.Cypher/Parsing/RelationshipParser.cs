using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads relationship patterns, their lengths and their quantifiers.</summary>
internal sealed class RelationshipParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal bool AtRelationship() =>
        _reader.At(TokenKind.Minus) || _reader.Kind == TokenKind.Dash
        || (_reader.At(TokenKind.LessThan) && _reader.PeekKind(1) is TokenKind.Minus or TokenKind.Dash);

    internal RelationshipPattern Parse(bool allowQuantifier)
    {
        var position = _reader.Position;
        var pointsLeft = _reader.TryTake(TokenKind.LessThan);
        TakeLine();
        var detail = new RelationshipPattern(null, null, Direction.Both, null, null, null, null);
        if (_reader.TryTake(TokenKind.LeftBracket))
        {
            detail = ParseDetail();
        }

        TakeLine();
        var pointsRight = _reader.TryTake(TokenKind.GreaterThan);
        var direction = (pointsLeft, pointsRight) switch
        {
            (true, false) => Direction.Incoming,
            (false, true) => Direction.Outgoing,
            _ => Direction.Both,
        };
        return detail with { Direction = direction, Quantifier = allowQuantifier ? TryParseQuantifier() : null, Position = position };
    }

    /// <summary><c>{2}</c>, <c>{1,3}</c>, <c>+</c> or <c>*</c>.</summary>
    internal Quantifier? TryParseQuantifier()
    {
        var position = _reader.Position;
        if (_reader.TryTake(TokenKind.Plus))
        {
            return new Quantifier(1, null) { Position = position };
        }

        if (_reader.TryTake(TokenKind.Star))
        {
            return new Quantifier(0, null) { Position = position };
        }

        if (!_reader.TryTake(TokenKind.LeftBrace))
        {
            return null;
        }

        var minimum = TryParseBound();
        long? maximum = minimum;
        if (_reader.TryTake(TokenKind.Comma))
        {
            maximum = TryParseBound();
        }
        else if (minimum is null)
        {
            throw _reader.Unexpected();
        }

        _reader.Take(TokenKind.RightBrace);
        if (maximum < minimum)
        {
            throw TokenReader.Error(
                $"A quantifier for a path pattern must not have a lower bound which exceeds its upper bound.\nIn this case, the lower bound {minimum} is greater than the upper bound {maximum}.",
                position,
                "Write the smaller number first: {1,3}.");
        }

        if (maximum == 0)
        {
            throw TokenReader.Error("A quantifier for a path pattern must not be limited by 0.", position);
        }

        return new Quantifier(minimum ?? 0, maximum) { Position = position };
    }

    private void TakeLine()
    {
        if (_reader.Kind != TokenKind.Dash)
        {
            _reader.Take(TokenKind.Minus);
            return;
        }

        _reader.Advance();
    }

    private RelationshipPattern ParseDetail()
    {
        var variable = parsers.Patterns.TryParseVariable();
        var type = parsers.Patterns.TryParseLabel();
        var length = TryParseLength();
        var properties = parsers.Patterns.TryParseProperties();
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        _reader.Take(TokenKind.RightBracket);
        return new RelationshipPattern(variable, type, Direction.Both, length, null, properties, where);
    }

    private VariableLength? TryParseLength()
    {
        var position = _reader.Position;
        if (!_reader.TryTake(TokenKind.Star))
        {
            return null;
        }

        var minimum = TryParseBound();
        var maximum = _reader.TryTake(TokenKind.DotDot) ? TryParseBound() : minimum;
        return new VariableLength(minimum, maximum) { Position = position };
    }

    private long? TryParseBound()
    {
        if (!_reader.At(TokenKind.Integer))
        {
            return null;
        }

        var value = NumberText.ParseInteger(_reader.TextOf(_reader.Current), negative: false, _reader.Position);
        _reader.Advance();
        return value;
    }
}
