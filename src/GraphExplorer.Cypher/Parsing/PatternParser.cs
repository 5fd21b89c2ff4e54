using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads graph patterns: parts, selectors, paths, nodes and parenthesised paths.</summary>
internal sealed class PatternParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal SyntaxList<PatternPart> ParseParts()
    {
        var first = ParsePart();
        if (_reader.Kind != TokenKind.Comma)
        {
            _reader.At(TokenKind.Comma);
            return [first];
        }

        var parts = new List<PatternPart> { first };
        while (_reader.TryTake(TokenKind.Comma))
        {
            parts.Add(ParsePart());
        }

        return SyntaxList.From(parts);
    }

    internal PatternPart ParsePart()
    {
        var position = _reader.Position;
        string? variable = null;
        if (_reader.IsName && _reader.PeekKind(1) == TokenKind.Equal)
        {
            variable = _reader.TakeVariable();
            _reader.Advance();
        }

        var selector = TryParseSelector();
        PatternElement element = _reader.Keyword is Keyword.ShortestPath or Keyword.AllShortestPaths && _reader.PeekKind(1) == TokenKind.LeftParenthesis
            ? ParseShortestPath()
            : ParsePath();
        return new PatternPart(variable, selector, element) { Position = position };
    }

    internal ShortestPathPattern ParseShortestPath()
    {
        var position = _reader.Position;
        var all = _reader.Keyword == Keyword.AllShortestPaths;
        _reader.Advance();
        _reader.Take(TokenKind.LeftParenthesis);
        var path = ParseSimplePath();
        _reader.Take(TokenKind.RightParenthesis);
        return new ShortestPathPattern(all, path) { Position = position };
    }

    /// <summary>A path of nodes and relationships, without quantified parts.</summary>
    internal PathPattern ParseSimplePath()
    {
        var position = _reader.Position;
        var factors = new List<PathFactor> { ParseNode() };
        while (parsers.Relationships.AtRelationship())
        {
            factors.Add(parsers.Relationships.Parse(allowQuantifier: false));
            factors.Add(ParseNode());
        }

        return new PathPattern(SyntaxList.From(factors)) { Position = position };
    }

    private PathPattern ParsePath()
    {
        _reader.Enter();
        var position = _reader.Position;
        var factors = new List<PathFactor> { ParseNodeOrParenthesized() };
        while (true)
        {
            if (parsers.Relationships.AtRelationship())
            {
                factors.Add(parsers.Relationships.Parse(allowQuantifier: true));
                factors.Add(ParseNode());
            }
            else if (_reader.Kind == TokenKind.LeftParenthesis && (factors[^1] is ParenthesizedPath || AtParenthesizedPath()))
            {
                factors.Add(ParseNodeOrParenthesized());
            }
            else
            {
                _reader.Leave();
                return new PathPattern(SyntaxList.From(factors)) { Position = position };
            }
        }
    }

    private bool AtParenthesizedPath() => _reader.PeekKind(1) == TokenKind.LeftParenthesis
        || (_reader.PeekIsName(1) && _reader.PeekKind(2) == TokenKind.Equal);

    private PathFactor ParseNodeOrParenthesized() =>
        _reader.Kind == TokenKind.LeftParenthesis && AtParenthesizedPath() ? ParseParenthesized() : ParseNode();

    private ParenthesizedPath ParseParenthesized()
    {
        var position = _reader.Position;
        _reader.Take(TokenKind.LeftParenthesis);
        string? variable = null;
        if (_reader.IsName)
        {
            variable = _reader.TakeVariable();
            _reader.Take(TokenKind.Equal);
        }

        var path = ParsePath();
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        _reader.Take(TokenKind.RightParenthesis);
        return new ParenthesizedPath(variable, path, where, parsers.Relationships.TryParseQuantifier()) { Position = position };
    }

    private NodePattern ParseNode()
    {
        var position = _reader.Position;
        _reader.Take(TokenKind.LeftParenthesis);
        var variable = TryParseVariable();
        var label = TryParseLabel();
        var properties = TryParseProperties();
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        _reader.Take(TokenKind.RightParenthesis);
        return new NodePattern(variable, label, properties, where) { Position = position };
    }

    /// <summary>The variable of a node or relationship; <c>IS</c> and <c>WHERE</c> are variables only where nothing follows that they could begin.</summary>
    internal string? TryParseVariable()
    {
        if (!_reader.IsName)
        {
            return null;
        }

        var isWord = _reader.Keyword is Keyword.Is or Keyword.Where
            && _reader.PeekKind(1) is not (TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Star)
            && _reader.PeekKeyword(1) is not (Keyword.Is or Keyword.Where);
        return isWord ? null : _reader.TakeVariable();
    }

    internal LabelExpression? TryParseLabel() =>
        _reader.TryTake(TokenKind.Colon) || _reader.TryTake(Keyword.Is) ? parsers.Labels.Parse() : null;

    internal Expression? TryParseProperties() => _reader.Kind switch
    {
        TokenKind.LeftBrace => parsers.Brackets.ParseMap(),
        TokenKind.Parameter => parsers.Atoms.ParseParameter(),
        _ => null,
    };

    private PathSelector? TryParseSelector()
    {
        var position = _reader.Position;
        if (_reader.TryTake(Keyword.Any))
        {
            if (_reader.TryTake(Keyword.Shortest))
            {
                return ParseSelectorEnd(new PathSelector(PathSelectorKind.AnyShortest, null) { Position = position });
            }

            return ParseSelectorEnd(new PathSelector(PathSelectorKind.Any, TryParseCount()) { Position = position });
        }

        if (_reader.TryTake(Keyword.All))
        {
            var kind = _reader.TryTake(Keyword.Shortest) ? PathSelectorKind.AllShortest : PathSelectorKind.All;
            return ParseSelectorEnd(new PathSelector(kind, null) { Position = position });
        }

        if (!_reader.TryTake(Keyword.Shortest))
        {
            return null;
        }

        var count = TryParseCount();
        var selector = ParseSelectorEnd(new PathSelector(PathSelectorKind.Shortest, count) { Position = position });
        return _reader.TryTakeEither(Keyword.Group, Keyword.Groups) ? selector with { Kind = PathSelectorKind.ShortestGroups } : selector;
    }

    private PathSelector ParseSelectorEnd(PathSelector selector)
    {
        _reader.TryTakeEither(Keyword.Path, Keyword.Paths);
        return selector;
    }

    private Expression? TryParseCount()
    {
        if (_reader.At(TokenKind.Integer))
        {
            return parsers.Atoms.ParseInteger(negative: false, _reader.Position);
        }

        return _reader.At(TokenKind.Parameter) ? parsers.Atoms.ParseParameter() : null;
    }
}
