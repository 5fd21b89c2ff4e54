using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads function calls and what looks like one: quantifiers, reduce, shortestPath, count(*), trim, and the subquery expressions.</summary>
internal sealed class FunctionParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    /// <summary>The form that begins with a keyword, or null when the keyword is a name here.</summary>
    internal Expression? TryParseKeywordForm(Keyword keyword)
    {
        var position = _reader.Position;
        if (_reader.PeekKind(1) == TokenKind.LeftBrace && keyword is Keyword.Exists or Keyword.Count or Keyword.Collect)
        {
            return ParseSubquery(keyword, position);
        }

        if (_reader.PeekKind(1) != TokenKind.LeftParenthesis)
        {
            return null;
        }

        switch (keyword)
        {
            case Keyword.Count when _reader.PeekKind(2) == TokenKind.Star && _reader.PeekKind(3) == TokenKind.RightParenthesis:
                _reader.Advance(4);
                return new CountStar { Position = position };
            case Keyword.All or Keyword.Any or Keyword.None or Keyword.Single when AtIteration(2):
                return ParseQuantifier(keyword, position);
            case Keyword.Reduce when _reader.PeekIsName(2) && _reader.PeekKind(3) == TokenKind.Equal:
                return ParseReduce(position);
            case Keyword.ShortestPath or Keyword.AllShortestPaths:
                return new ShortestPathExpression(parsers.Patterns.ParseShortestPath()) { Position = position };
            case Keyword.Trim:
                return TryParseTrim(position);
            case Keyword.Normalize:
                return ParseNormalize(position);
            default:
                return null;
        }
    }

    /// <summary><c>name.space.function([DISTINCT] arguments)</c>, or null when no call stands here.</summary>
    internal FunctionInvocation? TryParseInvocation()
    {
        var length = 1;
        while (_reader.PeekKind(length) == TokenKind.Dot && _reader.PeekIsName(length + 1))
        {
            length += 2;
        }

        if (_reader.PeekKind(length) != TokenKind.LeftParenthesis)
        {
            return null;
        }

        var position = _reader.Position;
        var name = ParseQualifiedName("a function name");
        _reader.Take(TokenKind.LeftParenthesis);
        var distinct = _reader.Keyword == Keyword.Distinct && _reader.TryTake(Keyword.Distinct);
        return new FunctionInvocation(name, distinct, parsers.Expressions.ParseList(TokenKind.RightParenthesis)) { Position = position };
    }

    internal SyntaxList<string> ParseQualifiedName(string expected)
    {
        var first = _reader.TakeName(expected);
        if (_reader.Kind != TokenKind.Dot)
        {
            return [first];
        }

        var parts = new List<string> { first };
        while (_reader.TryTake(TokenKind.Dot))
        {
            parts.Add(_reader.TakeName(expected));
        }

        return SyntaxList.From(parts);
    }

    private bool AtIteration(int ahead) => _reader.PeekIsName(ahead) && _reader.PeekKeyword(ahead + 1) == Keyword.In;

    private QuantifiedPredicate ParseQuantifier(Keyword keyword, SourcePosition position)
    {
        _reader.Advance(2);
        var variable = _reader.TakeVariable();
        _reader.Take(Keyword.In);
        var list = parsers.Expressions.Parse();
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        _reader.Take(TokenKind.RightParenthesis);
        var quantifier = keyword switch
        {
            Keyword.All => ListQuantifier.All,
            Keyword.Any => ListQuantifier.Any,
            Keyword.None => ListQuantifier.None,
            _ => ListQuantifier.Single,
        };
        return new QuantifiedPredicate(quantifier, variable, list, where) { Position = position };
    }

    private ReduceExpression ParseReduce(SourcePosition position)
    {
        var open = _reader.Index + 1;
        _reader.Advance(2);
        var accumulator = _reader.TakeVariable();
        _reader.Take(TokenKind.Equal);
        var initial = parsers.Expressions.Parse();
        _reader.Take(TokenKind.Comma);
        var variable = _reader.TakeVariable();
        _reader.Take(Keyword.In);
        var list = parsers.Brackets.ParseUpToBar(parsers.Brackets.FindBar(open, last: false));
        _reader.Take(TokenKind.Bar);
        var step = parsers.Expressions.Parse();
        _reader.Take(TokenKind.RightParenthesis);
        return new ReduceExpression(accumulator, initial, variable, list, step) { Position = position };
    }

    /// <summary><c>trim(BOTH characters FROM text)</c>, which is btrim, ltrim or rtrim of the text and the characters; null for the plain call.</summary>
    private FunctionInvocation? TryParseTrim(SourcePosition position)
    {
        var side = _reader.PeekKeyword(2);
        var hasSide = side is Keyword.Both or Keyword.Leading or Keyword.Trailing && _reader.PeekKind(3) is not (TokenKind.RightParenthesis or TokenKind.Dot or TokenKind.LeftParenthesis);
        if (!hasSide && !FromFollows())
        {
            return null;
        }

        _reader.Advance(hasSide ? 3 : 2);
        var characters = _reader.At(Keyword.From) ? null : parsers.Expressions.Parse();
        _reader.Take(Keyword.From);
        var text = parsers.Expressions.Parse();
        _reader.Take(TokenKind.RightParenthesis);
        var name = side switch
        {
            Keyword.Leading when hasSide => "ltrim",
            Keyword.Trailing when hasSide => "rtrim",
            _ => "btrim",
        };
        return new FunctionInvocation([name], false, characters is null ? [text] : [text, characters]) { Position = position };
    }

    /// <summary>Whether a FROM stands between the parentheses of the call that is here, at their level.</summary>
    private bool FromFollows()
    {
        var close = _reader.TokenAt(_reader.Index + 1).Partner;
        for (var i = _reader.Index + 2; i < close; i++)
        {
            ref readonly var token = ref _reader.TokenAt(i);
            if (token.Keyword == Keyword.From && _reader.TokenAt(i - 1).Kind != TokenKind.Dot && i + 1 < close)
            {
                return true;
            }

            i = Math.Max(i, token.Partner);
        }

        return false;
    }

    private FunctionInvocation ParseNormalize(SourcePosition position)
    {
        var name = _reader.TakeName("a function name");
        _reader.Take(TokenKind.LeftParenthesis);
        if (_reader.TryTake(TokenKind.RightParenthesis))
        {
            return new FunctionInvocation([name], false, []) { Position = position };
        }

        var arguments = new List<Expression> { parsers.Expressions.Parse() };
        while (_reader.TryTake(TokenKind.Comma))
        {
            var at = _reader.Position;
            if (NormalForms.Find(_reader.Keyword) is { } form && _reader.PeekKind(1) == TokenKind.RightParenthesis)
            {
                _reader.Advance();
                arguments.Add(new StringLiteral(form) { Position = at });
            }
            else
            {
                arguments.Add(parsers.Expressions.Parse());
            }
        }

        _reader.Take(TokenKind.RightParenthesis);
        return new FunctionInvocation([name], false, SyntaxList.From(arguments)) { Position = position };
    }

    private Expression ParseSubquery(Keyword keyword, SourcePosition position)
    {
        _reader.Advance(2);
        _reader.Enter();
        var body = parsers.Clauses.AtBarePattern() ? parsers.Clauses.ParseBarePattern() : parsers.Statements.ParseQuery();
        _reader.Leave();
        _reader.Take(TokenKind.RightBrace);
        return keyword switch
        {
            Keyword.Exists => new ExistsSubquery(body) { Position = position },
            Keyword.Count => new CountSubquery(body) { Position = position },
            _ => new CollectSubquery(body) { Position = position },
        };
    }
}
