using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>The writers of one run: one for each part of the grammar, on the same output.</summary>
internal sealed class WriterSet
{
    internal WriterSet(CypherWriterOptions options)
    {
        Output = new TextOutput(options.ClausePerLine);
        Statements = new StatementWriter(this);
        Clauses = new ClauseWriter(this);
        Updates = new UpdateWriter(this);
        Calls = new CallWriter(this);
        Projections = new ProjectionWriter(this);
        Patterns = new PatternWriter(this);
        Labels = new LabelExpressionWriter(this);
        Expressions = new ExpressionWriter(this);
        Compounds = new CompoundExpressionWriter(this);
        Schema = new SchemaWriter(this);
    }

    internal TextOutput Output { get; }

    internal StatementWriter Statements { get; }

    internal ClauseWriter Clauses { get; }

    internal UpdateWriter Updates { get; }

    internal CallWriter Calls { get; }

    internal ProjectionWriter Projections { get; }

    internal PatternWriter Patterns { get; }

    internal LabelExpressionWriter Labels { get; }

    internal ExpressionWriter Expressions { get; }

    internal CompoundExpressionWriter Compounds { get; }

    internal SchemaWriter Schema { get; }

    internal void Write(SyntaxNode node)
    {
        switch (node)
        {
            case ParsedStatement statement:
                Statements.Write(statement);
                break;
            case Query query:
                Statements.Write(query);
                break;
            case SchemaCommand command:
                Schema.Write(command);
                break;
            case Clause clause:
                Clauses.Write(clause);
                break;
            case Expression expression:
                Expressions.Write(expression);
                break;
            case LabelExpression label:
                Labels.Write(label);
                break;
            case CypherType type:
                TypeText.Write(type, Output);
                break;
            case Projection projection:
                Projections.Write(projection);
                break;
            case ProjectionItem or SortItem or YieldItem:
                Projections.WritePart(node);
                break;
            case SetItem item:
                Updates.Write(item);
                break;
            case RemoveItem item:
                Updates.Write(item);
                break;
            case PatternPart or PatternElement or PathFactor or PathSelector or Quantifier or VariableLength:
                Patterns.Write(node);
                break;
            case MapEntry or MapProjectionItem or CaseAlternative or ComparisonLink:
                Compounds.WritePart(node);
                break;
            case MatchHint or ImportScope or InTransactions or StatementOption:
                Calls.WritePart(node);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {node.GetType().Name}.");
        }
    }

    /// <summary>Writes items with a separator between them.</summary>
    internal void Join<T>(IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                Output.Write(separator);
            }

            write(items[i]);
        }
    }
}
