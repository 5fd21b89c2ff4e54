using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads what stands in brackets: parenthesised expressions, patterns, lists, comprehensions, maps and map projections.</summary>
internal sealed class BracketParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    // A pattern that was read after '[' in the hope of a comprehension, and turned out to be the first operand of a list's item.
    private PatternExpression? _readPattern;
    private int _readPatternStart = -1;
    private int _readPatternEnd;

    /// <summary>The token index of the <c>|</c> that ends the predicate of the comprehension that is being read: no label disjunction goes over it.</summary>
    internal int SeparatorBar { get; private set; } = -1;

    internal Expression ParseParenthesized()
    {
        if (_reader.Index == _readPatternStart && _readPattern is { } pattern)
        {
            _reader.MoveTo(_readPatternEnd);
            return pattern;
        }

        if (PatternLookahead.AtPattern(_reader))
        {
            return ParsePatternExpression();
        }

        _reader.Take(TokenKind.LeftParenthesis);
        var inner = parsers.Expressions.Parse();
        _reader.Take(TokenKind.RightParenthesis);
        return inner;
    }

    internal Expression ParseList()
    {
        var position = _reader.Position;
        var open = _reader.Index;
        _reader.Take(TokenKind.LeftBracket);
        if (_reader.IsName && _reader.PeekKeyword(1) == Keyword.In)
        {
            return ParseListComprehension(open) with { Position = position };
        }

        var named = _reader.IsName && _reader.PeekKind(1) == TokenKind.Equal && _reader.PeekKind(2) == TokenKind.LeftParenthesis
            && PatternLookahead.AtPattern(_reader, 2);
        if (named)
        {
            var path = _reader.TakeVariable();
            _reader.Take(TokenKind.Equal);
            return ParsePatternComprehension(open, path, ParsePatternExpression().Pattern) with { Position = position };
        }

        if (_reader.Kind == TokenKind.LeftParenthesis && PatternLookahead.AtPattern(_reader))
        {
            var start = _reader.Index;
            var pattern = ParsePatternExpression();
            if (_reader.Kind == TokenKind.Bar || _reader.Keyword == Keyword.Where)
            {
                return ParsePatternComprehension(open, null, pattern.Pattern) with { Position = position };
            }

            (_readPattern, _readPatternStart, _readPatternEnd) = (pattern, start, _reader.Index);
            _reader.MoveTo(start);
        }

        return new ListLiteral(parsers.Expressions.ParseList(TokenKind.RightBracket)) { Position = position };
    }

    internal MapLiteral ParseMap()
    {
        var position = _reader.Position;
        _reader.Take(TokenKind.LeftBrace);
        var entries = new List<MapEntry>();
        while (!_reader.TryTake(TokenKind.RightBrace))
        {
            if (entries.Count > 0)
            {
                _reader.Take(TokenKind.Comma);
            }

            var at = _reader.Position;
            var key = _reader.TakeName("a property name");
            _reader.Take(TokenKind.Colon);
            entries.Add(new MapEntry(key, parsers.Expressions.Parse()) { Position = at });
        }

        return new MapLiteral(SyntaxList.From(entries)) { Position = position };
    }

    internal MapProjection ParseMapProjection(Variable target)
    {
        _reader.Take(TokenKind.LeftBrace);
        var items = new List<MapProjectionItem>();
        while (!_reader.TryTake(TokenKind.RightBrace))
        {
            if (items.Count > 0)
            {
                _reader.Take(TokenKind.Comma);
            }

            items.Add(ParseMapProjectionItem());
        }

        return new MapProjection(target, SyntaxList.From(items)) { Position = target.Position };
    }

    /// <summary>The token index of the bar that divides what is in the bracket at an index: the first, or the last of its level; −1 without one.</summary>
    internal int FindBar(int open, bool last)
    {
        var close = _reader.TokenAt(open).Partner;
        var found = -1;
        for (var i = open + 1; i < close; i++)
        {
            ref readonly var token = ref _reader.TokenAt(i);
            if (token.Kind == TokenKind.Bar)
            {
                found = i;
                if (!last)
                {
                    break;
                }
            }
            else if (token.Partner > i)
            {
                i = token.Partner;
            }
        }

        return found;
    }

    /// <summary>Reads an expression that ends before the bar at an index.</summary>
    internal Expression ParseUpToBar(int bar)
    {
        var outer = SeparatorBar;
        SeparatorBar = bar;
        var expression = parsers.Expressions.Parse();
        SeparatorBar = outer;
        return expression;
    }

    private MapProjectionItem ParseMapProjectionItem()
    {
        var position = _reader.Position;
        if (_reader.TryTake(TokenKind.Dot))
        {
            return _reader.TryTake(TokenKind.Star)
                ? new AllPropertiesSelector { Position = position }
                : new PropertySelector(_reader.TakeName("a property name")) { Position = position };
        }

        var name = _reader.TakeName("a property name");
        return _reader.TryTake(TokenKind.Colon)
            ? new LiteralEntry(name, parsers.Expressions.Parse()) { Position = position }
            : new VariableSelector(name) { Position = position };
    }

    private PatternExpression ParsePatternExpression()
    {
        var position = _reader.Position;
        return new PatternExpression(parsers.Patterns.ParseSimplePath()) { Position = position };
    }

    private ListComprehension ParseListComprehension(int open)
    {
        var variable = _reader.TakeVariable();
        _reader.Take(Keyword.In);
        var list = ParseUpToBar(FindBar(open, last: false));
        var where = _reader.TryTake(Keyword.Where) ? ParseUpToBar(FindBar(open, last: true)) : null;
        var projection = _reader.TryTake(TokenKind.Bar) ? parsers.Expressions.Parse() : null;
        _reader.Take(TokenKind.RightBracket);
        return new ListComprehension(variable, list, where, projection);
    }

    private PatternComprehension ParsePatternComprehension(int open, string? path, PathPattern pattern)
    {
        var where = _reader.TryTake(Keyword.Where) ? ParseUpToBar(FindBar(open, last: true)) : null;
        _reader.Take(TokenKind.Bar);
        var projection = parsers.Expressions.Parse();
        _reader.Take(TokenKind.RightBracket);
        return new PatternComprehension(path, pattern, where, projection);
    }
}
