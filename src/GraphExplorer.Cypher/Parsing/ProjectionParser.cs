using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads what WITH, RETURN and YIELD share: items, order, SKIP and LIMIT.</summary>
internal sealed class ProjectionParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal WithClause ParseWith()
    {
        _reader.Take(Keyword.With);
        var projection = ParseProjection();
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        return new WithClause(projection, where);
    }

    internal Projection ParseProjection()
    {
        var position = _reader.Position;
        var distinct = _reader.Keyword == Keyword.Distinct && !VariableFollow.Fits(_reader.TokenAt(_reader.Index + 1)) && _reader.TryTake(Keyword.Distinct);
        var all = _reader.TryTake(TokenKind.Star);
        var items = new List<ProjectionItem>();
        if (!all || _reader.TryTake(TokenKind.Comma))
        {
            do
            {
                items.Add(ParseItem());
            }
            while (_reader.TryTake(TokenKind.Comma));
        }

        var (order, skip, limit) = ParseOrderSkipLimit();
        return new Projection(distinct, all, SyntaxList.From(items), order, skip, limit) { Position = position };
    }

    /// <summary>ORDER BY, SKIP and LIMIT as a clause of their own: a projection of all there is.</summary>
    internal Projection ParsePaging()
    {
        var position = _reader.Position;
        var (order, skip, limit) = ParseOrderSkipLimit();
        return new Projection(false, true, [], order, skip, limit) { Position = position };
    }

    internal (SyntaxList<SortItem> OrderBy, Expression? Skip, Expression? Limit) ParseOrderSkipLimit()
    {
        SyntaxList<SortItem> order = [];
        if (_reader.TryTake(Keyword.Order))
        {
            _reader.Take(Keyword.By);
            order = ParseSortItems();
        }

        var skip = _reader.TryTakeEither(Keyword.Skip, Keyword.Offset) ? parsers.Expressions.Parse() : null;
        var limit = _reader.TryTake(Keyword.Limit) ? parsers.Expressions.Parse() : null;
        return (order, skip, limit);
    }

    /// <summary>The columns after YIELD, unless they are <c>*</c>.</summary>
    internal (bool All, SyntaxList<YieldItem>? Items) ParseYieldItems()
    {
        if (_reader.TryTake(TokenKind.Star))
        {
            return (true, null);
        }

        var items = new List<YieldItem>();
        do
        {
            var position = _reader.Position;
            var field = _reader.TakeName("a procedure result field");
            items.Add(new YieldItem(field, _reader.TryTake(Keyword.As) ? _reader.TakeVariable() : null) { Position = position });
        }
        while (_reader.TryTake(TokenKind.Comma));
        return (false, SyntaxList.From(items));
    }

    private SyntaxList<SortItem> ParseSortItems()
    {
        var items = new List<SortItem>();
        do
        {
            var position = _reader.Position;
            var key = parsers.Expressions.Parse();
            var descending = _reader.TryTakeEither(Keyword.Desc, Keyword.Descending);
            if (!descending)
            {
                _reader.TryTakeEither(Keyword.Asc, Keyword.Ascending);
            }

            items.Add(new SortItem(key, descending) { Position = position });
        }
        while (_reader.TryTake(TokenKind.Comma));
        return SyntaxList.From(items);
    }

    private ProjectionItem ParseItem()
    {
        var position = _reader.Position;
        var start = _reader.Index;
        var expression = parsers.Expressions.Parse();
        var text = expression switch
        {
            Variable variable => variable.Name,
            MapProjection { Target: Variable variable } => variable.Name,
            _ => _reader.TextSince(start),
        };
        var alias = _reader.TryTake(Keyword.As) ? _reader.TakeVariable() : null;
        return new ProjectionItem(expression, alias, text) { Position = position };
    }
}
