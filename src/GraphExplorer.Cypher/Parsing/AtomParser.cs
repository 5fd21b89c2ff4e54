using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads operands: literals, variables and what is in brackets, with the accesses that follow them.</summary>
internal sealed class AtomParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    /// <summary>An operand with its <c>.key</c>, <c>[index]</c> and, where they are allowed, <c>:Label</c>.</summary>
    internal Expression ParsePostfixed(bool allowLabels)
    {
        var expression = ParseAtom();
        while (true)
        {
            switch (_reader.Kind)
            {
                case TokenKind.Dot:
                    _reader.Advance();
                    var key = _reader.Position;
                    expression = new PropertyAccess(expression, _reader.TakeName("a property name")) { Position = expression.Position, Mark = key };
                    break;
                case TokenKind.LeftBracket:
                    expression = ParseSubscript(expression);
                    break;
                case TokenKind.Colon when allowLabels:
                case TokenKind.Identifier when allowLabels && AtLabelIs():
                    _reader.Advance();
                    _reader.Chained++;
                    return new LabelPredicate(expression, parsers.Labels.Parse()) { Position = expression.Position };
                default:
                    return expression;
            }

            _reader.Chained++;
        }
    }

    internal Expression ParseInteger(bool negative, SourcePosition position)
    {
        var value = NumberText.ParseInteger(_reader.TextOf(_reader.Current), negative, position);
        _reader.Advance();
        return new IntegerLiteral(value) { Position = position };
    }

    internal Parameter ParseParameter()
    {
        if (!_reader.At(TokenKind.Parameter))
        {
            throw _reader.Unexpected();
        }

        ref readonly var token = ref _reader.Current;
        var name = _reader.TextOf(token)[1..];
        var parameter = new Parameter(name[0] == '`' ? LiteralText.UnescapeName(name) : name.ToString()) { Position = TokenReader.PositionOf(token) };
        _reader.Advance();
        return parameter;
    }

    internal StringLiteral ParseString()
    {
        if (!_reader.At(TokenKind.String))
        {
            throw _reader.Unexpected();
        }

        ref readonly var token = ref _reader.Current;
        var position = TokenReader.PositionOf(token);
        var literal = new StringLiteral(LiteralText.Unescape(_reader.TextOf(token), position)) { Position = position };
        _reader.Advance();
        return literal;
    }

    /// <summary>Whether <c>IS</c> is followed by a label and not by NULL, a type or a normal form.</summary>
    private bool AtLabelIs()
    {
        if (_reader.Keyword != Keyword.Is)
        {
            return false;
        }

        ref readonly var next = ref _reader.TokenAt(_reader.Index + 1);
        if (next.Kind == TokenKind.Identifier)
        {
            return next.Keyword is not (Keyword.Null or Keyword.Not or Keyword.Typed or Keyword.Normalized)
                && !(NormalForms.Find(next.Keyword) is not null && _reader.PeekKeyword(2) == Keyword.Normalized);
        }

        return next.Kind is TokenKind.EscapedIdentifier or TokenKind.LeftParenthesis or TokenKind.Exclamation or TokenKind.Percent or TokenKind.Dollar
            || (next.Kind == TokenKind.Parameter && _reader.PeekKind(2) == TokenKind.LeftParenthesis);
    }

    private Expression ParseSubscript(Expression target)
    {
        _reader.Take(TokenKind.LeftBracket);
        if (_reader.TryTake(TokenKind.DotDot))
        {
            return ParseSliceEnd(target, null);
        }

        var index = parsers.Expressions.Parse();
        if (_reader.TryTake(TokenKind.DotDot))
        {
            return ParseSliceEnd(target, index);
        }

        _reader.Take(TokenKind.RightBracket);
        return new Subscript(target, index) { Position = target.Position };
    }

    private Slice ParseSliceEnd(Expression target, Expression? from)
    {
        var to = _reader.At(TokenKind.RightBracket) ? null : parsers.Expressions.Parse();
        _reader.Take(TokenKind.RightBracket);
        return new Slice(target, from, to) { Position = target.Position };
    }

    private Expression ParseAtom()
    {
        var position = _reader.Position;
        switch (_reader.Kind)
        {
            case TokenKind.Integer:
                return ParseInteger(negative: false, position);
            case TokenKind.Float:
                var value = NumberText.ParseFloat(_reader.TextOf(_reader.Current), position);
                _reader.Advance();
                return new FloatLiteral(value) { Position = position };
            case TokenKind.String:
                return ParseString();
            case TokenKind.Parameter:
                return ParseParameter();
            case TokenKind.LeftParenthesis:
                return parsers.Brackets.ParseParenthesized();
            case TokenKind.LeftBracket:
                return parsers.Brackets.ParseList();
            case TokenKind.LeftBrace:
                return parsers.Brackets.ParseMap();
            case TokenKind.EscapedIdentifier:
                return ParseNamed(position);
            case TokenKind.Identifier:
                return ParseKeywordAtom(position) ?? ParseNamed(position);
            default:
                throw _reader.Unexpected("an expression");
        }
    }

    private Expression? ParseKeywordAtom(SourcePosition position)
    {
        var keyword = _reader.Keyword;
        if (keyword == Keyword.NoKeyword)
        {
            return null;
        }

        if (_reader.AtClauseWord())
        {
            throw _reader.Unexpected("an expression");
        }

        Expression? literal = keyword switch
        {
            Keyword.True => new BooleanLiteral(true) { Position = position },
            Keyword.False => new BooleanLiteral(false) { Position = position },
            Keyword.Null => new NullLiteral { Position = position },
            Keyword.Inf or Keyword.Infinity when _reader.PeekKind(1) != TokenKind.LeftParenthesis => new FloatLiteral(double.PositiveInfinity) { Position = position },
            Keyword.Nan when _reader.PeekKind(1) != TokenKind.LeftParenthesis => new FloatLiteral(double.NaN) { Position = position },
            _ => null,
        };
        if (literal is not null)
        {
            _reader.Advance();
            return literal;
        }

        return keyword == Keyword.Case && !VariableFollow.Fits(_reader.TokenAt(_reader.Index + 1))
            ? parsers.Cases.Parse()
            : parsers.Functions.TryParseKeywordForm(keyword);
    }

    private Expression ParseNamed(SourcePosition position)
    {
        if (parsers.Functions.TryParseInvocation() is { } invocation)
        {
            return invocation;
        }

        var variable = new Variable(_reader.TakeVariable()) { Position = position };
        return _reader.Kind == TokenKind.LeftBrace ? parsers.Brackets.ParseMapProjection(variable) : variable;
    }
}
