using GraphExplorer.Cypher.Lexing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Parsing;

/// <summary>Reads CALL, of a procedure or of a subquery.</summary>
internal sealed class CallParser(ParserSet parsers)
{
    private readonly TokenReader _reader = parsers.Reader;

    internal Clause Parse(bool optional)
    {
        _reader.Take(Keyword.Call);
        return _reader.At(TokenKind.LeftBrace) || _reader.At(TokenKind.LeftParenthesis) ? ParseSubquery(optional) : ParseProcedure(optional);
    }

    private CallSubqueryClause ParseSubquery(bool optional)
    {
        _reader.Enter();
        var imports = _reader.Kind == TokenKind.LeftParenthesis ? ParseImports() : null;
        _reader.Take(TokenKind.LeftBrace);
        var body = parsers.Statements.ParseQuery();
        _reader.Take(TokenKind.RightBrace);
        _reader.Leave();
        var transactions = _reader.TryTake(Keyword.In) ? ParseInTransactions() : null;
        return new CallSubqueryClause(optional, body, imports, transactions);
    }

    private ImportScope ParseImports()
    {
        var position = _reader.Position;
        _reader.Take(TokenKind.LeftParenthesis);
        if (_reader.TryTake(TokenKind.Star))
        {
            _reader.Take(TokenKind.RightParenthesis);
            return new ImportScope(true, []) { Position = position };
        }

        var variables = new List<string>();
        while (!_reader.TryTake(TokenKind.RightParenthesis))
        {
            if (variables.Count > 0)
            {
                _reader.Take(TokenKind.Comma);
            }

            variables.Add(_reader.TakeVariable());
        }

        return new ImportScope(false, SyntaxList.From(variables)) { Position = position };
    }

    private InTransactions ParseInTransactions()
    {
        var position = _reader.Position;
        Expression? concurrency = null;
        if (!_reader.At(Keyword.Concurrent) && !_reader.At(Keyword.Transactions) && !_reader.At(Keyword.Transaction))
        {
            concurrency = parsers.Expressions.Parse();
        }

        var concurrent = _reader.TryTake(Keyword.Concurrent);
        _reader.TakeEither(Keyword.Transactions, Keyword.Transaction);
        var result = new InTransactions(null, concurrency, concurrent, BatchErrorMode.Fail, null) { Position = position };
        while (true)
        {
            if (_reader.TryTake(Keyword.Of))
            {
                result = result with { BatchSize = parsers.Expressions.Parse() };
                _reader.TakeEither(Keyword.Rows, Keyword.Row);
            }
            else if (_reader.TryTake(Keyword.On))
            {
                _reader.Take(Keyword.Error);
                result = ParseErrorHandling(result);
            }
            else if (_reader.TryTake(Keyword.Report))
            {
                _reader.Take(Keyword.Status);
                _reader.Take(Keyword.As);
                result = result with { ReportVariable = _reader.TakeVariable() };
            }
            else
            {
                return result;
            }
        }
    }

    private InTransactions ParseErrorHandling(InTransactions transactions)
    {
        if (!_reader.TryTake(Keyword.Retry))
        {
            return transactions with { ErrorMode = ParseErrorMode() };
        }

        Expression? seconds = null;
        if (_reader.TryTake(Keyword.For) || _reader.Kind is TokenKind.Integer or TokenKind.Float or TokenKind.Parameter)
        {
            seconds = parsers.Expressions.Parse();
            if (!_reader.TryTake(Keyword.Sec))
            {
                _reader.TakeEither(Keyword.Seconds, Keyword.Second);
            }
        }

        var mode = _reader.TryTake(Keyword.Then) ? ParseErrorMode() : BatchErrorMode.Fail;
        return transactions with { Retries = true, RetrySeconds = seconds, ErrorMode = mode };
    }

    private BatchErrorMode ParseErrorMode()
    {
        if (_reader.TryTake(Keyword.Continue))
        {
            return BatchErrorMode.Continue;
        }

        if (_reader.TryTake(Keyword.Break))
        {
            return BatchErrorMode.Break;
        }

        _reader.Take(Keyword.Fail);
        return BatchErrorMode.Fail;
    }

    private CallProcedureClause ParseProcedure(bool optional)
    {
        var name = parsers.Functions.ParseQualifiedName("a procedure name");
        var arguments = _reader.TryTake(TokenKind.LeftParenthesis) ? parsers.Expressions.ParseList(TokenKind.RightParenthesis) : null;
        if (!_reader.TryTake(Keyword.Yield))
        {
            return new CallProcedureClause(optional, name, arguments, false, null, null);
        }

        if (_reader.TryTake(TokenKind.Minus))
        {
            return new CallProcedureClause(optional, name, arguments, false, [], null);
        }

        var (all, items) = parsers.Projections.ParseYieldItems();
        var where = _reader.TryTake(Keyword.Where) ? parsers.Expressions.Parse() : null;
        return new CallProcedureClause(optional, name, arguments, all, items, where);
    }
}
