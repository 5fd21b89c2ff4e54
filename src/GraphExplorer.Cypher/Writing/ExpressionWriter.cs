using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes literals, operators and accesses; the rest is <see cref="CompoundExpressionWriter"/>'s.</summary>
internal sealed class ExpressionWriter(WriterSet writers)
{
    private readonly TextOutput _output = writers.Output;

    internal void Write(Expression expression)
    {
        switch (expression)
        {
            case Variable x:
                _output.Write(NameText.Variable(x.Name));
                break;
            case Parameter x:
                _output.Write('$');
                _output.Write(NameText.Parameter(x.Name));
                break;
            case IntegerLiteral x:
                _output.Write(ValueText.Integer(x.Value));
                break;
            case FloatLiteral x:
                _output.Write(ValueText.Float(x.Value));
                break;
            case StringLiteral x:
                _output.Write(ValueText.Quote(x.Value));
                break;
            case BooleanLiteral x:
                _output.Write(x.Value ? "true" : "false");
                break;
            case NullLiteral:
                _output.Write("null");
                break;
            case PropertyAccess x:
                Write(x.Target, Precedence.Postfix);
                _output.Write('.');
                _output.Write(NameText.Name(x.Key));
                break;
            case Subscript x:
                Write(x.Target, Precedence.Postfix);
                _output.Write('[');
                Write(x.Index);
                _output.Write(']');
                break;
            case Slice x:
                WriteSlice(x);
                break;
            case LabelPredicate x:
                Write(x.Operand, Precedence.Postfix);
                _output.Write(':');
                writers.Labels.Write(x.Label);
                break;
            case UnaryOperation x:
                WriteUnary(x);
                break;
            case BinaryOperation x:
                WriteBinary(x);
                break;
            case ComparisonChain x:
                WriteChain(x);
                break;
            case NullPredicate x:
                WriteOperand(x.Operand, Precedence.Predicate);
                _output.Write(x.Negated ? "IS NOT NULL" : "IS NULL");
                break;
            case TypePredicate x:
                WriteOperand(x.Operand, Precedence.Predicate);
                _output.Write(x.Negated ? "IS NOT :: " : "IS :: ");
                TypeText.Write(x.Type, _output);
                break;
            case NormalizedPredicate x:
                WriteOperand(x.Operand, Precedence.Predicate);
                _output.Write(x.Negated ? "IS NOT " : "IS ");
                _output.Write(x.Form is null ? "NORMALIZED" : x.Form + " NORMALIZED");
                break;
            default:
                writers.Compounds.Write(expression);
                break;
        }
    }

    /// <summary>Writes an expression, in parentheses when it holds together less tightly than its place needs.</summary>
    internal void Write(Expression expression, Precedence needed)
    {
        if (ExpressionPrecedence.Of(expression) >= needed)
        {
            Write(expression);
            return;
        }

        _output.Write('(');
        Write(expression);
        _output.Write(')');
    }

    /// <summary>Writes an expression that a <c>|</c> may follow, in parentheses when it has one itself.</summary>
    internal void WriteBesideBar(Expression expression)
    {
        var start = _output.Length;
        Write(expression);
        if (_output.Contains(start, '|'))
        {
            _output.Insert(start, "(");
            _output.Write(')');
        }
    }

    private static string SymbolOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.LessThan => "<",
        BinaryOperator.LessThanOrEqual => "<=",
        BinaryOperator.GreaterThan => ">",
        BinaryOperator.GreaterThanOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        BinaryOperator.Concatenate => "||",
        BinaryOperator.In => "IN",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.RegularExpressionMatch => "=~",
        _ => throw new InvalidOperationException($"There is no text for the operator {@operator}."),
    };

    /// <summary>The left operand and a space; nothing for the operand that a WHEN leaves out.</summary>
    private void WriteOperand(Expression operand, Precedence needed)
    {
        if (operand is not CaseOperand)
        {
            Write(operand, needed);
            _output.Write(' ');
        }
    }

    private void WriteSlice(Slice slice)
    {
        Write(slice.Target, Precedence.Postfix);
        _output.Write('[');
        if (slice.From is not null)
        {
            Write(slice.From);
        }

        _output.Write("..");
        if (slice.To is not null)
        {
            Write(slice.To);
        }

        _output.Write(']');
    }

    private void WriteUnary(UnaryOperation operation)
    {
        if (operation.Operator == UnaryOperator.Not)
        {
            _output.Write("NOT ");
            Write(operation.Operand, Precedence.Not);
            return;
        }

        _output.Write(operation.Operator == UnaryOperator.Minus ? '-' : '+');

        // A minus right before a number would become a part of it.
        var isNumber = operation.Operand is IntegerLiteral { Value: >= 0 } or FloatLiteral && ExpressionPrecedence.Of(operation.Operand) == Precedence.Atom;
        Write(operation.Operand, isNumber && operation.Operator == UnaryOperator.Minus ? Precedence.Atom + 1 : Precedence.Sign);
    }

    private void WriteBinary(BinaryOperation operation)
    {
        var precedence = Operators.PrecedenceOf(operation.Operator);
        WriteOperand(operation.Left, precedence == Precedence.Comparison ? Precedence.Predicate : precedence);
        _output.Write(SymbolOf(operation.Operator));
        _output.Write(' ');
        Write(operation.Right, precedence + 1);
    }

    private void WriteChain(ComparisonChain chain)
    {
        WriteOperand(chain.First, Precedence.Predicate);
        for (var i = 0; i < chain.Links.Count; i++)
        {
            _output.Write(i > 0 ? " " : string.Empty);
            Write(chain.Links[i]);
        }
    }

    internal void Write(ComparisonLink link)
    {
        _output.Write(SymbolOf(link.Operator));
        _output.Write(' ');
        Write(link.Operand, Precedence.Predicate);
    }
}
