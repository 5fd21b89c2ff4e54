using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes statements, unions and the bodies of subqueries.</summary>
internal sealed class StatementWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(ParsedStatement statement)
    {
        if (statement.Options.Count > 0)
        {
            _output.Write("CYPHER ");
            foreach (var option in statement.Options)
            {
                Write(option);
                _output.Write(' ');
            }
        }

        _output.Write(statement.Mode switch
        {
            StatementMode.Explain => "EXPLAIN ",
            StatementMode.Profile => "PROFILE ",
            _ => string.Empty,
        });
        writers.Write(statement.Body);
    }

    internal void Write(StatementOption option)
    {
        _output.Write(option.Value is null ? option.Name : $"{NameText.Name(option.Name)}={OptionValue(option.Value)}");
    }

    internal void Write(Query query)
    {
        if (query is UnionQuery union)
        {
            Write(union.Left);
            _output.Break();
            _output.Write(union.All ? "UNION ALL" : "UNION");
            _output.Break();
            Write(union.Right);
            return;
        }

        var clauses = ((SingleQuery)query).Clauses;
        for (var i = 0; i < clauses.Count; i++)
        {
            if (i > 0)
            {
                _output.Break();
            }

            writers.Clauses.Write(clauses[i]);
        }
    }

    /// <summary>Writes a query in braces; inline keeps it on its line even where clauses have lines of their own.</summary>
    internal void WriteBraced(Query body, bool inline)
    {
        _output.Write('{');
        if (inline)
        {
            _output.Write(' ');
            Write(body);
            _output.Write(" }");
            return;
        }

        _output.Indent();
        _output.Break();
        Write(body);
        _output.Outdent();
        _output.Break();
        _output.Write('}');
    }

    private static string OptionValue(string value) =>
        value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.') && value.Length > 0 && (char.IsAsciiDigit(value[0]) == value.All(c => char.IsAsciiDigit(c) || c == '.'))
            ? value
            : ValueText.Quote(value);
}
