using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes CALL, and the small parts of clauses.</summary>
internal sealed class CallWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(CallProcedureClause call)
    {
        _output.Write(call.Optional ? "OPTIONAL CALL " : "CALL ");
        _output.Write(NameText.Qualified(call.Name));
        if (call.Arguments is not null)
        {
            _output.Write('(');
            writers.Join(call.Arguments, ", ", writers.Expressions.Write);
            _output.Write(')');
        }

        writers.Projections.WriteYield(call.YieldAll, call.Yield);
        writers.Projections.WriteWhere(call.Where);
    }

    internal void Write(CallSubqueryClause call)
    {
        _output.Write(call.Optional ? "OPTIONAL CALL " : "CALL ");
        if (call.Imports is not null)
        {
            WritePart(call.Imports);
            _output.Write(' ');
        }

        writers.Statements.WriteBraced(call.Body, inline: false);
        if (call.InTransactions is not null)
        {
            _output.Write(' ');
            WritePart(call.InTransactions);
        }
    }

    internal void WritePart(SyntaxNode part)
    {
        switch (part)
        {
            case ImportScope x:
                _output.Write(x.All ? "(*)" : $"({string.Join(", ", x.Variables.Select(NameText.Variable))})");
                break;
            case InTransactions x:
                WriteInTransactions(x);
                break;
            case MatchHint x:
                WriteHint(x);
                break;
            case StatementOption x:
                writers.Statements.Write(x);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {part.GetType().Name}.");
        }
    }

    private void WriteInTransactions(InTransactions transactions)
    {
        _output.Write("IN ");
        if (transactions.Concurrency is not null)
        {
            writers.Expressions.Write(transactions.Concurrency);
            _output.Write(' ');
        }

        _output.Write(transactions.Concurrent ? "CONCURRENT TRANSACTIONS" : "TRANSACTIONS");
        if (transactions.BatchSize is not null)
        {
            _output.Write(" OF ");
            writers.Expressions.Write(transactions.BatchSize);
            _output.Write(" ROWS");
        }

        WriteErrorHandling(transactions);
        _output.Write(transactions.ReportVariable is null ? string.Empty : " REPORT STATUS AS " + NameText.Variable(transactions.ReportVariable));
    }

    private void WriteErrorHandling(InTransactions transactions)
    {
        var mode = transactions.ErrorMode switch
        {
            BatchErrorMode.Break => "BREAK",
            BatchErrorMode.Continue => "CONTINUE",
            _ => "FAIL",
        };
        if (!transactions.Retries)
        {
            _output.Write(transactions.ErrorMode == BatchErrorMode.Fail ? string.Empty : $" ON ERROR {mode}");
            return;
        }

        _output.Write(" ON ERROR RETRY");
        if (transactions.RetrySeconds is not null)
        {
            _output.Write(" FOR ");
            writers.Expressions.Write(transactions.RetrySeconds);
            _output.Write(" SECONDS");
        }

        _output.Write($" THEN {mode}");
    }

    private void WriteHint(MatchHint hint)
    {
        var variable = NameText.Variable(hint.Variable);
        if (hint.Kind == MatchHintKind.Join)
        {
            _output.Write($"USING JOIN ON {string.Join(", ", hint.Names.Select(NameText.Variable).Prepend(variable))}");
            return;
        }

        if (hint.Kind == MatchHintKind.Scan)
        {
            _output.Write($"USING SCAN {variable}:{NameText.Name(hint.Names[0])}");
            return;
        }

        var kind = hint.Kind switch
        {
            MatchHintKind.TextIndex => "TEXT INDEX",
            MatchHintKind.RangeIndex => "RANGE INDEX",
            MatchHintKind.PointIndex => "POINT INDEX",
            _ => "INDEX",
        };
        _output.Write($"USING {kind} {variable}:{NameText.Name(hint.Names[0])}({string.Join(", ", hint.Names.Skip(1).Select(NameText.Name))})");
    }
}
