using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads statements: the prefix, queries and their unions, and which statement begins with which word.</summary>
internal sealed class StatementParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;
    private readonly SchemaParser _schema = new(parsers);
    private readonly ShowParser _show = new(parsers);

    internal ParsedStatement ParseOnly()
    {
        var statement = Parse();
        var more = _reader.TryTake(TokenKind.Semicolon);
        if (more && _reader.Kind != TokenKind.EndOfInput && _reader.Kind != TokenKind.Semicolon)
        {
            throw TokenReader.Error("Expected exactly one statement per query but got more.", _reader.Position, "Run the statements one by one, or the text as a script.");
        }

        TakeEnd();
        return statement;
    }

    internal IReadOnlyList<ScriptStatement> ParseScript()
    {
        var statements = new List<ScriptStatement>();
        while (true)
        {
            while (_reader.TryTake(TokenKind.Semicolon))
            {
            }

            if (_reader.Kind == TokenKind.EndOfInput)
            {
                return statements;
            }

            var start = _reader.Index;
            var statement = Parse();
            statements.Add(new ScriptStatement(statement, _reader.TextSince(start)));
            if (!_reader.At(TokenKind.Semicolon))
            {
                TakeEnd();
            }
        }
    }

    internal Expression ParseOnlyExpression()
    {
        var expression = parsers.Expressions.Parse();
        TakeEnd();
        TreeDepth.Check(expression, _reader);
        return expression;
    }

    /// <summary>A query: a run of clauses, or a union of such.</summary>
    internal Query ParseQuery()
    {
        Query query = ParseSingleQuery();
        while (_reader.TryTake(Keyword.Union))
        {
            var all = _reader.TryTake(Keyword.All);
            if (!all)
            {
                _reader.TryTake(Keyword.Distinct);
            }

            _reader.Chained++;
            query = new UnionQuery(query, ParseSingleQuery(), all) { Position = query.Position };
        }

        return query;
    }

    private ParsedStatement Parse()
    {
        var position = _reader.Position;
        var mode = StatementMode.Run;
        var options = new List<StatementOption>();
        while (true)
        {
            if (_reader.TryTake(Keyword.Explain))
            {
                mode = StatementMode.Explain;
            }
            else if (_reader.TryTake(Keyword.Profile))
            {
                mode = StatementMode.Profile;
            }
            else if (_reader.TryTake(Keyword.Cypher))
            {
                ParseOptions(options);
            }
            else
            {
                break;
            }
        }

        var body = ParseBody();
        var statement = new ParsedStatement(mode, SyntaxList.From(options), body) { Position = position };
        TreeDepth.Check(statement, _reader);
        return statement;
    }

    private void ParseOptions(List<StatementOption> options)
    {
        while (true)
        {
            var position = _reader.Position;
            if (_reader.Kind is TokenKind.Integer or TokenKind.Float)
            {
                options.Add(new StatementOption(_reader.TextOf(_reader.Current).ToString(), null) { Position = position });
                _reader.Advance();
            }
            else if (_reader.IsName && _reader.PeekKind(1) == TokenKind.Equal)
            {
                var name = _reader.TakeName("an option");
                _reader.Take(TokenKind.Equal);
                options.Add(new StatementOption(name, ParseOptionValue()) { Position = position });
            }
            else
            {
                return;
            }
        }
    }

    private string ParseOptionValue()
    {
        if (_reader.Kind == TokenKind.String)
        {
            return parsers.Atoms.ParseString().Value;
        }

        if (_reader.Kind is not (TokenKind.Integer or TokenKind.Float))
        {
            return _reader.TakeName("an option value");
        }

        var value = _reader.TextOf(_reader.Current).ToString();
        _reader.Advance();
        return value;
    }

    private Statement ParseBody()
    {
        switch (_reader.Keyword)
        {
            case Keyword.Create when _reader.PeekKind(1) == TokenKind.Identifier && _reader.PeekKind(2) != TokenKind.Equal && SchemaParser.IsSchemaWord(_reader.PeekKeyword(1)):
                return _schema.ParseCreate();
            case Keyword.Drop:
                return _schema.ParseDrop();
            case Keyword.Show:
                return _show.ParseShow();
            case Keyword.Terminate:
                return _show.ParseTerminate();
            default:
                _reader.At(Keyword.Drop);
                _reader.At(Keyword.Show);
                _reader.At(Keyword.Terminate);
                return ParseQuery();
        }
    }

    private SingleQuery ParseSingleQuery()
    {
        var position = _reader.Position;
        var clauses = new List<Clause>();
        while (parsers.Clauses.TryParse() is { } clause)
        {
            clauses.Add(clause);
        }

        if (clauses.Count == 0)
        {
            throw _reader.Unexpected();
        }

        return new SingleQuery(SyntaxList.From(clauses)) { Position = position };
    }

    private void TakeEnd()
    {
        while (_reader.TryTake(TokenKind.Semicolon))
        {
        }

        if (!_reader.At(TokenKind.EndOfInput))
        {
            throw _reader.Unexpected();
        }
    }
}
