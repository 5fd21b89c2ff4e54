using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes the reading and projecting clauses.</summary>
internal sealed class ClauseWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(Clause clause)
    {
        switch (clause)
        {
            case MatchClause x:
                WriteMatch(x);
                break;
            case ReturnClause x:
                _output.Write("RETURN ");
                writers.Projections.Write(x.Projection);
                break;
            case WithClause x:
                _output.Write("WITH ");
                writers.Projections.Write(x.Projection);
                writers.Projections.WriteWhere(x.Where);
                break;
            case UnwindClause x:
                _output.Write("UNWIND ");
                writers.Expressions.Write(x.List);
                _output.Write(" AS ");
                _output.Write(NameText.Variable(x.Variable));
                break;
            case LoadCsvClause x:
                _output.Write(x.WithHeaders ? "LOAD CSV WITH HEADERS FROM " : "LOAD CSV FROM ");
                writers.Expressions.Write(x.Url);
                _output.Write(" AS ");
                _output.Write(NameText.Variable(x.Variable));
                _output.Write(x.FieldTerminator is null ? string.Empty : " FIELDTERMINATOR " + ValueText.Quote(x.FieldTerminator));
                break;
            case UseClause x:
                _output.Write("USE ");
                writers.Expressions.Write(x.Graph);
                break;
            case FinishClause:
                _output.Write("FINISH");
                break;
            case CallProcedureClause x:
                writers.Calls.Write(x);
                break;
            case CallSubqueryClause x:
                writers.Calls.Write(x);
                break;
            default:
                writers.Updates.Write(clause);
                break;
        }
    }

    private void WriteMatch(MatchClause match)
    {
        _output.Write(match.Optional ? "OPTIONAL MATCH " : "MATCH ");
        _output.Write(match.Mode == MatchMode.RepeatableElements ? "REPEATABLE ELEMENTS " : string.Empty);
        writers.Patterns.WriteParts(match.Pattern);
        foreach (var hint in match.Hints)
        {
            _output.Break();
            writers.Calls.WritePart(hint);
        }

        writers.Projections.WriteWhere(match.Where);
    }
}
