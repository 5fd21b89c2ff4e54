using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads path selectors: <c>ANY 2 PATHS</c>, <c>ALL SHORTEST</c>, <c>SHORTEST 3 GROUPS</c>.</summary>
internal sealed class PathSelectorParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal PathSelector? TryParse()
    {
        var position = _reader.Position;
        if (_reader.TryTake(Keyword.Any))
        {
            if (_reader.TryTake(Keyword.Shortest))
            {
                return End(new PathSelector(PathSelectorKind.AnyShortest, null) { Position = position });
            }

            return End(new PathSelector(PathSelectorKind.Any, TryParseCount()) { Position = position });
        }

        if (_reader.TryTake(Keyword.All))
        {
            var kind = _reader.TryTake(Keyword.Shortest) ? PathSelectorKind.AllShortest : PathSelectorKind.All;
            return End(new PathSelector(kind, null) { Position = position });
        }

        if (!_reader.TryTake(Keyword.Shortest))
        {
            return null;
        }

        var count = TryParseCount();
        var selector = End(new PathSelector(PathSelectorKind.Shortest, count) { Position = position });
        if (_reader.TryTakeEither(Keyword.Group, Keyword.Groups))
        {
            return selector with { Kind = PathSelectorKind.ShortestGroups };
        }

        // Only groups have a count of their own: SHORTEST alone says neither one path nor all.
        return count is null ? throw _reader.Unexpected() : selector;
    }

    private PathSelector End(PathSelector selector)
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
