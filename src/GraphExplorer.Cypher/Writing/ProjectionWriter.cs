using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes what WITH, RETURN and YIELD share.</summary>
internal sealed class ProjectionWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(Projection projection)
    {
        _output.Write(projection.Distinct ? "DISTINCT " : string.Empty);
        if (projection.IncludeExisting)
        {
            _output.Write(projection.Items.Count > 0 ? "*, " : "*");
        }

        writers.Join(projection.Items, ", ", Write);
        WritePaging(projection, breakFirst: true);
    }

    /// <summary>ORDER BY, SKIP and LIMIT.</summary>
    internal void WritePaging(Projection projection, bool breakFirst)
    {
        var isFirst = !breakFirst;
        if (projection.OrderBy.Count > 0)
        {
            Break(ref isFirst);
            _output.Write("ORDER BY ");
            writers.Join(projection.OrderBy, ", ", Write);
        }

        WriteCount("SKIP ", projection.Skip, ref isFirst);
        WriteCount("LIMIT ", projection.Limit, ref isFirst);
    }

    internal void WriteYield(bool all, SyntaxList<YieldItem>? items)
    {
        if (!all && items is null)
        {
            return;
        }

        _output.Write(all ? " YIELD *" : items is { Count: 0 } ? " YIELD -" : " YIELD ");
        writers.Join(items ?? [], ", ", Write);
    }

    internal void WriteWhere(Expression? where)
    {
        if (where is not null)
        {
            _output.Break();
            _output.Write("WHERE ");
            writers.Expressions.Write(where);
        }
    }

    internal void WritePart(SyntaxNode part)
    {
        switch (part)
        {
            case ProjectionItem item:
                Write(item);
                break;
            case SortItem item:
                Write(item);
                break;
            case YieldItem item:
                Write(item);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {part.GetType().Name}.");
        }
    }

    private void Break(ref bool isFirst)
    {
        if (!isFirst)
        {
            _output.Break();
        }

        isFirst = false;
    }

    private void WriteCount(string keyword, Expression? count, ref bool isFirst)
    {
        if (count is not null)
        {
            Break(ref isFirst);
            _output.Write(keyword);
            writers.Expressions.Write(count);
        }
    }

    private void Write(ProjectionItem item)
    {
        var start = _output.Length;
        writers.Expressions.Write(item.Expression);
        var alias = item.Alias ?? (item.Text.Length == 0 || item.Text == NaturalName(item.Expression, start) ? null : item.Text);
        if (alias is not null)
        {
            _output.Write(" AS ");
            _output.Write(NameText.Variable(alias));
        }
    }

    /// <summary>The column's name when the item has no alias and was written as it now stands.</summary>
    private string NaturalName(Expression expression, int start) => expression switch
    {
        Variable variable => variable.Name,
        MapProjection { Target: Variable variable } => variable.Name,
        _ => _output.Since(start),
    };

    private void Write(SortItem item)
    {
        writers.Expressions.Write(item.Expression);
        _output.Write(item.Descending ? " DESC" : string.Empty);
    }

    private void Write(YieldItem item)
    {
        _output.Write(NameText.Name(item.Field));
        _output.Write(item.Alias is null ? string.Empty : " AS " + NameText.Variable(item.Alias));
    }
}
