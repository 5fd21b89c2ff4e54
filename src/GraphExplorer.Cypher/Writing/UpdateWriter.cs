using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes the clauses that change the graph.</summary>
internal sealed class UpdateWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(Clause clause)
    {
        switch (clause)
        {
            case CreateClause x:
                _output.Write("CREATE ");
                writers.Patterns.WriteParts(x.Pattern);
                break;
            case MergeClause x:
                _output.Write("MERGE ");
                writers.Patterns.Write(x.Pattern);
                WriteMergeAction("ON CREATE SET ", x.OnCreate);
                WriteMergeAction("ON MATCH SET ", x.OnMatch);
                break;
            case SetClause x:
                _output.Write("SET ");
                writers.Join(x.Items, ", ", Write);
                break;
            case RemoveClause x:
                _output.Write("REMOVE ");
                writers.Join(x.Items, ", ", Write);
                break;
            case DeleteClause x:
                _output.Write(x.Detach ? "DETACH DELETE " : "DELETE ");
                writers.Join(x.Targets, ", ", writers.Expressions.Write);
                break;
            case ForeachClause x:
                WriteForeach(x);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {clause.GetType().Name}.");
        }
    }

    internal void Write(SetItem item)
    {
        switch (item)
        {
            case SetProperty x:
                writers.Expressions.Write(x.Target);
                WriteAssignment(" = ", x.Value);
                break;
            case SetAllProperties x:
                _output.Write(NameText.Variable(x.Variable));
                WriteAssignment(" = ", x.Value);
                break;
            case AddProperties x:
                _output.Write(NameText.Variable(x.Variable));
                WriteAssignment(" += ", x.Value);
                break;
            case SetLabels x:
                WriteLabels(x.Variable, x.Labels);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {item.GetType().Name}.");
        }
    }

    internal void Write(RemoveItem item)
    {
        switch (item)
        {
            case RemoveProperty x:
                writers.Expressions.Write(x.Target);
                break;
            case RemoveLabels x:
                WriteLabels(x.Variable, x.Labels);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {item.GetType().Name}.");
        }
    }

    private void WriteAssignment(string sign, Expression value)
    {
        _output.Write(sign);
        writers.Expressions.Write(value);
    }

    private void WriteLabels(string variable, SyntaxList<LabelExpression> labels)
    {
        _output.Write(NameText.Variable(variable));
        foreach (var label in labels)
        {
            _output.Write(':');
            writers.Labels.Write(label);
        }
    }

    private void WriteMergeAction(string keyword, SyntaxList<SetItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        _output.Indent();
        _output.Break();
        _output.Outdent();
        _output.Write(keyword);
        writers.Join(items, ", ", Write);
    }

    private void WriteForeach(ForeachClause clause)
    {
        _output.Write("FOREACH (");
        _output.Write(NameText.Variable(clause.Variable));
        _output.Write(" IN ");
        writers.Expressions.WriteBesideBar(clause.List);
        _output.Write(" |");
        _output.Indent();
        foreach (var update in clause.Updates)
        {
            _output.Break();
            writers.Clauses.Write(update);
        }

        _output.Outdent();
        _output.Write(')');
    }
}
