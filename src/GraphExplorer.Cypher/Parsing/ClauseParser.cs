using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads a clause by its first word, and the reading clauses themselves.</summary>
internal sealed class ClauseParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    /// <summary>A clause, or null where none begins.</summary>
    internal Clause? TryParse()
    {
        if (_reader.Expectations is { } expectations)
        {
            ClauseStarts.Note(expectations, _reader.Index);
        }

        var position = _reader.Position;
        Clause? clause = _reader.Keyword switch
        {
            Keyword.Match => ParseMatch(optional: false),
            Keyword.Optional => ParseOptional(),
            Keyword.Return => ParseReturn(),
            Keyword.With => parsers.Projections.ParseWith(),
            Keyword.Unwind => ParseUnwind(),
            Keyword.Create or Keyword.Insert => parsers.Updates.ParseCreate(),
            Keyword.Merge => parsers.Updates.ParseMerge(),
            Keyword.Set => parsers.Updates.ParseSet(),
            Keyword.Remove => parsers.Updates.ParseRemove(),
            Keyword.Delete or Keyword.Detach or Keyword.Nodetach => parsers.Updates.ParseDelete(),
            Keyword.Foreach => parsers.Updates.ParseForeach(),
            Keyword.Call => parsers.Calls.Parse(optional: false),
            Keyword.Load => ParseLoadCsv(),
            Keyword.Use => ParseUse(),
            Keyword.Finish => ParseFinish(),
            Keyword.Order or Keyword.Skip or Keyword.Offset or Keyword.Limit => new WithClause(parsers.Projections.ParsePaging(), null),
            _ => null,
        };
        return clause is null ? null : clause with { Position = position };
    }

    /// <summary>Whether a pattern stands here without a MATCH before it, as subquery expressions allow.</summary>
    internal bool AtBarePattern() => _reader.Kind == TokenKind.LeftParenthesis
        || (_reader.IsName && _reader.PeekKind(1) == TokenKind.Equal)
        || _reader.Keyword is Keyword.Any or Keyword.All or Keyword.Shortest or Keyword.ShortestPath or Keyword.AllShortestPaths
        || AtMatchMode();

    internal SingleQuery ParseBarePattern()
    {
        var position = _reader.Position;
        return new SingleQuery([ParseMatchBody(optional: false) with { Position = position }]) { Position = position };
    }

    private bool AtMatchMode() =>
        (_reader.Keyword == Keyword.Repeatable && _reader.PeekKeyword(1) is Keyword.Element or Keyword.Elements)
        || (_reader.Keyword == Keyword.Different && _reader.PeekKeyword(1) is Keyword.Relationship or Keyword.Relationships);

    private Clause ParseOptional()
    {
        _reader.Take(Keyword.Optional);
        if (_reader.At(Keyword.Call))
        {
            return parsers.Calls.Parse(optional: true);
        }

        return ParseMatch(optional: true);
    }

    private MatchClause ParseMatch(bool optional)
    {
        _reader.Take(Keyword.Match);
        return ParseMatchBody(optional);
    }

    private MatchClause ParseMatchBody(bool optional)
    {
        var mode = MatchMode.DifferentRelationships;
        if (AtMatchMode())
        {
            mode = _reader.Keyword == Keyword.Repeatable ? MatchMode.RepeatableElements : MatchMode.DifferentRelationships;
            _reader.Advance(2);
            _reader.TryTakeEither(Keyword.Bindings, Keyword.Binding);
        }

        var pattern = parsers.Patterns.ParseParts();
        var hints = new List<MatchHint>();
        while (_reader.TryTake(Keyword.Using))
        {
            hints.Add(ParseHint());
        }

        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        return new MatchClause(optional, mode, pattern, SyntaxList.From(hints), where);
    }

    private MatchHint ParseHint()
    {
        var position = _reader.Position;
        if (_reader.TryTake(Keyword.Join))
        {
            _reader.Take(Keyword.On);
            var joined = _reader.TakeVariable();
            var others = new List<string>();
            while (_reader.TryTake(TokenKind.Comma))
            {
                others.Add(_reader.TakeVariable());
            }

            return new MatchHint(MatchHintKind.Join, joined, SyntaxList.From(others)) { Position = position };
        }

        if (_reader.TryTake(Keyword.Scan))
        {
            var scanned = _reader.TakeVariable();
            _reader.Take(TokenKind.Colon);
            return new MatchHint(MatchHintKind.Scan, scanned, [_reader.TakeName("a label or relationship type name")]) { Position = position };
        }

        var kind = ParseIndexKind();
        _reader.Take(Keyword.Index);
        if (_reader.Keyword == Keyword.Seek && _reader.PeekIsName(1))
        {
            _reader.Advance();
        }

        var variable = _reader.TakeVariable();
        _reader.Take(TokenKind.Colon);
        var names = new List<string> { _reader.TakeName("a label or relationship type name") };
        _reader.Take(TokenKind.LeftParenthesis);
        do
        {
            names.Add(_reader.TakeName("a property name"));
        }
        while (_reader.TryTake(TokenKind.Comma));
        _reader.Take(TokenKind.RightParenthesis);
        return new MatchHint(kind, variable, SyntaxList.From(names)) { Position = position };
    }

    private MatchHintKind ParseIndexKind() =>
        _reader.TryTake(Keyword.Text) ? MatchHintKind.TextIndex
        : _reader.TryTake(Keyword.Range) ? MatchHintKind.RangeIndex
        : _reader.TryTake(Keyword.Point) ? MatchHintKind.PointIndex
        : MatchHintKind.Index;

    private ReturnClause ParseReturn()
    {
        _reader.Take(Keyword.Return);
        return new ReturnClause(parsers.Projections.ParseProjection());
    }

    private UnwindClause ParseUnwind()
    {
        _reader.Take(Keyword.Unwind);
        var list = parsers.Expressions.Parse();
        _reader.Take(Keyword.As);
        return new UnwindClause(list, _reader.TakeVariable());
    }

    private LoadCsvClause ParseLoadCsv()
    {
        _reader.Take(Keyword.Load);
        _reader.Take(Keyword.Csv);
        var withHeaders = _reader.TryTake(Keyword.With);
        if (withHeaders)
        {
            _reader.Take(Keyword.Headers);
        }

        _reader.Take(Keyword.From);
        var url = parsers.Expressions.Parse();
        _reader.Take(Keyword.As);
        var variable = _reader.TakeVariable();
        var terminator = _reader.TryTake(Keyword.Fieldterminator) ? parsers.Atoms.ParseString() : null;
        if (terminator is { Value.Length: not 1 })
        {
            throw TokenReader.Error("CSV field terminators can only be one character wide", terminator.Position);
        }

        return new LoadCsvClause(withHeaders, url, variable, terminator?.Value);
    }

    private UseClause ParseUse()
    {
        _reader.Take(Keyword.Use);
        if (_reader.Keyword == Keyword.Graph && _reader.PeekIsName(1) && !Keywords.SeparatesClauses(_reader.PeekKeyword(1)))
        {
            _reader.Advance();
        }

        return new UseClause(parsers.Atoms.ParsePostfixed(allowLabels: false));
    }

    private FinishClause ParseFinish()
    {
        _reader.Take(Keyword.Finish);
        return new FinishClause();
    }
}
