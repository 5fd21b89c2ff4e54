using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes calls, lists, maps, comprehensions, CASE, patterns and subqueries.</summary>
internal sealed class CompoundExpressionWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(Expression expression)
    {
        switch (expression)
        {
            case FunctionInvocation x:
                WriteInvocation(x);
                break;
            case CountStar:
                _output.Write("count(*)");
                break;
            case ListLiteral x:
                WriteList(x);
                break;
            case MapLiteral x:
                _output.Write('{');
                writers.Join(x.Entries, ", ", WritePart);
                _output.Write('}');
                break;
            case MapProjection x:
                writers.Expressions.Write(x.Target, Precedence.Atom);
                _output.Write(" {");
                writers.Join(x.Items, ", ", WritePart);
                _output.Write('}');
                break;
            case CaseExpression x:
                WriteCase(x);
                break;
            case CaseOperand:
                break;
            case PatternExpression x:
                writers.Patterns.Write(x.Pattern);
                break;
            case ShortestPathExpression x:
                writers.Patterns.Write(x.Pattern);
                break;
            case ExistsSubquery x:
                WriteSubquery("EXISTS", x.Body);
                break;
            case CountSubquery x:
                WriteSubquery("COUNT", x.Body);
                break;
            case CollectSubquery x:
                WriteSubquery("COLLECT", x.Body);
                break;
            default:
                WriteIteration(expression);
                break;
        }
    }

    internal void WritePart(SyntaxNode part)
    {
        switch (part)
        {
            case MapEntry x:
                WriteEntry(x.Key, x.Value);
                break;
            case LiteralEntry x:
                WriteEntry(x.Key, x.Value);
                break;
            case AllPropertiesSelector:
                _output.Write(".*");
                break;
            case PropertySelector x:
                _output.Write('.');
                _output.Write(NameText.Name(x.Key));
                break;
            case VariableSelector x:
                _output.Write(NameText.Variable(x.Variable));
                break;
            case CaseAlternative x:
                _output.Write("WHEN ");
                writers.Join(x.Conditions, ", ", writers.Expressions.Write);
                _output.Write(" THEN ");
                writers.Expressions.Write(x.Result);
                break;
            case ComparisonLink x:
                writers.Expressions.Write(x);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {part.GetType().Name}.");
        }
    }

    private void WriteEntry(string key, Expression value)
    {
        _output.Write(NameText.Name(key));
        _output.Write(": ");
        writers.Expressions.Write(value);
    }

    private void WriteList(ListLiteral list)
    {
        _output.Write('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            _output.Write(i > 0 ? ", " : string.Empty);
            writers.Expressions.Write(list.Items[i], i == 0 && BeginsLikeComprehension(list.Items[i]) ? Precedence.Atom : Precedence.Or);
        }

        _output.Write(']');
    }

    /// <summary>Whether an item begins with <c>name IN</c> or <c>name =</c>, which right after a bracket begin a comprehension.</summary>
    private static bool BeginsLikeComprehension(Expression item) => item switch
    {
        BinaryOperation { Operator: BinaryOperator.In or BinaryOperator.Equal, Left: Variable or NullLiteral or BooleanLiteral or FloatLiteral } => true,
        BinaryOperation x => BeginsLikeComprehension(x.Left),
        ComparisonChain { First: Variable } => true,
        ComparisonChain x => BeginsLikeComprehension(x.First),
        NullPredicate x => BeginsLikeComprehension(x.Operand),
        TypePredicate x => BeginsLikeComprehension(x.Operand),
        NormalizedPredicate x => BeginsLikeComprehension(x.Operand),
        _ => false,
    };

    private void WriteInvocation(FunctionInvocation invocation)
    {
        _output.Write(NameText.Function(invocation.Name));
        _output.Write(invocation.Distinct ? "(DISTINCT " : "(");
        var isNormalize = invocation.Name is [var name] && name.Equals("normalize", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < invocation.Arguments.Count; i++)
        {
            _output.Write(i > 0 ? ", " : string.Empty);
            if (isNormalize && i == 1 && invocation.Arguments[i] is StringLiteral { Value: var form } && NormalForms.IsForm(form))
            {
                _output.Write(form);
            }
            else
            {
                writers.Expressions.Write(invocation.Arguments[i]);
            }
        }

        _output.Write(')');
    }

    private void WriteCase(CaseExpression expression)
    {
        _output.Write("CASE ");
        if (expression.Subject is not null)
        {
            writers.Expressions.Write(expression.Subject);
            _output.Write(' ');
        }

        writers.Join(expression.Alternatives, " ", WritePart);
        if (expression.Default is not null)
        {
            _output.Write(" ELSE ");
            writers.Expressions.Write(expression.Default);
        }

        _output.Write(" END");
    }

    private void WriteSubquery(string keyword, Query body)
    {
        _output.Write(keyword);
        _output.Write(' ');
        writers.Statements.WriteBraced(body, inline: body is SingleQuery { Clauses.Count: 1 });
    }

    private void WriteIteration(Expression expression)
    {
        switch (expression)
        {
            case ListComprehension x:
                _output.Write('[');
                WriteRange(x.Variable, x.List, x.Where);
                WriteAfterBar(x.Projection);
                _output.Write(']');
                break;
            case PatternComprehension x:
                _output.Write('[');
                _output.Write(x.PathVariable is null ? string.Empty : NameText.Variable(x.PathVariable) + " = ");
                writers.Patterns.Write(x.Pattern);
                WriteWhere(x.Where);
                WriteAfterBar(x.Projection);
                _output.Write(']');
                break;
            case QuantifiedPredicate x:
                _output.Write(x.Quantifier switch
                {
                    ListQuantifier.All => "all(",
                    ListQuantifier.Any => "any(",
                    ListQuantifier.None => "none(",
                    _ => "single(",
                });
                WriteRange(x.Variable, x.List, x.Where);
                _output.Write(')');
                break;
            case ReduceExpression x:
                _output.Write($"reduce({NameText.Variable(x.Accumulator)} = ");
                writers.Expressions.WriteBesideBar(x.Initial);
                _output.Write(", ");
                WriteRange(x.Variable, x.List, null);
                WriteAfterBar(x.Step);
                _output.Write(')');
                break;
            default:
                throw new InvalidOperationException($"There is no text for {expression.GetType().Name}.");
        }
    }

    private void WriteRange(string variable, Expression list, Expression? where)
    {
        _output.Write(NameText.Variable(variable));
        _output.Write(" IN ");
        writers.Expressions.WriteBesideBar(list);
        WriteWhere(where);
    }

    private void WriteWhere(Expression? where)
    {
        if (where is not null)
        {
            _output.Write(" WHERE ");
            writers.Expressions.WriteBesideBar(where);
        }
    }

    private void WriteAfterBar(Expression? value)
    {
        if (value is not null)
        {
            _output.Write(" | ");
            writers.Expressions.WriteBesideBar(value);
        }
    }
}
