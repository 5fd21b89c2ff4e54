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

        var selector = parsers.Selectors.TryParse();
        PatternElement element = AtShortestPath() ? ParseShortestPath() : ParsePath();
        return new PatternPart(variable, selector, element) { Position = position };
    }

    internal ShortestPathPattern ParseShortestPath()
    {
        var position = _reader.Position;
        var all = _reader.Keyword == Keyword.AllShortestPaths;
        _reader.Advance();
        _reader.Take(TokenKind.LeftParenthesis);
        var path = ParsePath();
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
            if (factors[^1] is NodePattern && parsers.Relationships.AtRelationship())
            {
                factors.Add(parsers.Relationships.Parse(allowQuantifier: true));
                factors.Add(ParseNode());
            }
            else if (_reader.Kind == TokenKind.LeftParenthesis)
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
        || (_reader.PeekIsName(1) && _reader.PeekKind(2) == TokenKind.Equal)
        || AtSelector(1)
        || AtShortestPath(1);

    private PathFactor ParseNodeOrParenthesized() =>
        _reader.Kind == TokenKind.LeftParenthesis && AtParenthesizedPath() ? ParseParenthesized() : ParseNode();

    private ParenthesizedPath ParseParenthesized()
    {
        var position = _reader.Position;
        _reader.Take(TokenKind.LeftParenthesis);
        string? variable = null;
        if (_reader.IsName && _reader.PeekKind(1) == TokenKind.Equal)
        {
            variable = _reader.TakeVariable();
            _reader.Take(TokenKind.Equal);
        }

        var selectorPosition = _reader.Position;
        var selector = AtSelector() ? parsers.Selectors.TryParse() : null;
        var shortest = AtShortestPath() ? ParseShortestPath() : null;
        var path = shortest is null ? ParsePath() : shortest.Path;
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        _reader.Take(TokenKind.RightParenthesis);
        var quantifier = parsers.Relationships.TryParseQuantifier();
        var kind = quantifier is null ? "parenthesized" : "quantified";
        if (selector is not null)
        {
            throw TokenReader.Error($"Path selectors such as `{PathSelectorText.Of(selector)}` are not supported within {kind} path patterns.", selectorPosition, "Write the selector before the whole path.");
        }

        if (shortest is not null)
        {
            var name = shortest.All ? "allShortestPaths" : "shortestPath";
            throw TokenReader.Error($"{name}(...) is only allowed as a top-level element and not inside a {kind} path pattern", shortest.Position);
        }

        return new ParenthesizedPath(variable, path, where, quantifier) { Position = position };
    }

    private bool AtSelector(int ahead = 0)
    {
        var word = ahead == 0 ? _reader.Keyword : _reader.PeekKeyword(ahead);
        return word is Keyword.Any or Keyword.All or Keyword.Shortest
            && (_reader.PeekKind(ahead + 1) is TokenKind.LeftParenthesis or TokenKind.Integer
                || _reader.PeekKeyword(ahead + 1) is Keyword.Shortest or Keyword.Path or Keyword.Paths or Keyword.Group or Keyword.Groups);
    }

    private bool AtShortestPath(int ahead = 0) =>
        (ahead == 0 ? _reader.Keyword : _reader.PeekKeyword(ahead)) is Keyword.ShortestPath or Keyword.AllShortestPaths
        && _reader.PeekKind(ahead + 1) == TokenKind.LeftParenthesis;

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
}
