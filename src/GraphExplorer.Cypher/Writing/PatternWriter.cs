using System.Globalization;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes patterns.</summary>
internal sealed class PatternWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(SyntaxNode node)
    {
        switch (node)
        {
            case PatternPart x:
                WritePart(x);
                break;
            case PathPattern x:
                WritePath(x);
                break;
            case ShortestPathPattern x:
                _output.Write(x.All ? "allShortestPaths(" : "shortestPath(");
                WritePath(x.Path);
                _output.Write(')');
                break;
            case NodePattern x:
                _output.Write('(');
                WriteDetail(x.Variable, x.Label, null, x.Properties, x.Where);
                _output.Write(')');
                break;
            case RelationshipPattern x:
                WriteRelationship(x);
                break;
            case ParenthesizedPath x:
                WriteParenthesized(x);
                break;
            case PathSelector x:
                WriteSelector(x);
                break;
            case Quantifier x:
                WriteQuantifier(x);
                break;
            case VariableLength x:
                WriteLength(x);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {node.GetType().Name}.");
        }
    }

    internal void WriteParts(SyntaxList<PatternPart> parts) => writers.Join(parts, ", ", WritePart);

    private static string Text(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private void WritePart(PatternPart part)
    {
        if (part.PathVariable is not null)
        {
            _output.Write(NameText.Variable(part.PathVariable));
            _output.Write(" = ");
        }

        if (part.Selector is not null)
        {
            WriteSelector(part.Selector);
            _output.Write(' ');
        }

        Write(part.Element);
    }

    private void WriteSelector(PathSelector selector)
    {
        _output.Write(selector.Kind switch
        {
            PathSelectorKind.All => "ALL",
            PathSelectorKind.Any => "ANY",
            PathSelectorKind.AllShortest => "ALL SHORTEST",
            PathSelectorKind.AnyShortest => "ANY SHORTEST",
            _ => "SHORTEST",
        });
        if (selector.Count is not null)
        {
            _output.Write(' ');
            writers.Expressions.Write(selector.Count);
        }

        _output.Write(selector.Kind == PathSelectorKind.ShortestGroups ? " GROUPS" : string.Empty);
    }

    private void WritePath(PathPattern path)
    {
        for (var i = 0; i < path.Factors.Count; i++)
        {
            if (i > 0 && path.Factors[i] is not RelationshipPattern && path.Factors[i - 1] is not RelationshipPattern)
            {
                _output.Write(' ');
            }

            Write(path.Factors[i]);
        }
    }

    private void WriteParenthesized(ParenthesizedPath path)
    {
        _output.Write('(');
        if (path.PathVariable is not null)
        {
            _output.Write(NameText.Variable(path.PathVariable));
            _output.Write(" = ");
        }

        WritePath(path.Path);
        WriteWhere(path.Where, isFirst: false);
        _output.Write(')');
        if (path.Quantifier is not null)
        {
            WriteQuantifier(path.Quantifier);
        }
    }

    private void WriteRelationship(RelationshipPattern relationship)
    {
        _output.Write(relationship.Direction == Direction.Incoming ? "<-" : "-");
        if (relationship is not { Variable: null, Type: null, Length: null, Properties: null, Where: null })
        {
            _output.Write('[');
            WriteDetail(relationship.Variable, relationship.Type, relationship.Length, relationship.Properties, relationship.Where);
            _output.Write(']');
        }

        _output.Write(relationship.Direction == Direction.Outgoing ? "->" : "-");
        if (relationship.Quantifier is not null)
        {
            WriteQuantifier(relationship.Quantifier);
        }
    }

    private void WriteDetail(string? variable, LabelExpression? label, VariableLength? length, Expression? properties, Expression? where)
    {
        var start = _output.Length;
        if (variable is not null)
        {
            _output.Write(NameText.Variable(variable));
        }

        if (label is not null)
        {
            _output.Write(':');
            writers.Labels.Write(label);
        }

        if (length is not null)
        {
            WriteLength(length);
        }

        if (properties is not null)
        {
            _output.Write(_output.Length > start ? " " : string.Empty);
            writers.Expressions.Write(properties);
        }

        WriteWhere(where, _output.Length == start);
    }

    private void WriteWhere(Expression? where, bool isFirst)
    {
        if (where is not null)
        {
            _output.Write(isFirst ? "WHERE " : " WHERE ");
            writers.Expressions.Write(where);
        }
    }

    private void WriteLength(VariableLength length)
    {
        _output.Write('*');
        _output.Write((length.Minimum, length.Maximum) switch
        {
            (null, null) => string.Empty,
            var (minimum, maximum) when minimum == maximum => Text(minimum),
            var (minimum, maximum) => $"{Text(minimum)}..{Text(maximum)}",
        });
    }

    private void WriteQuantifier(Quantifier quantifier) => _output.Write((quantifier.Minimum, quantifier.Maximum) switch
    {
        (1, null) => "+",
        (0, null) => "*",
        var (minimum, maximum) when minimum == maximum => $"{{{Text(minimum)}}}",
        var (minimum, maximum) => $"{{{Text(minimum)},{Text(maximum)}}}",
    });
}
