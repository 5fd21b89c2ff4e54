using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Writing;

/// <summary>Writes label expressions, without the colon that begins them.</summary>
internal sealed class LabelExpressionWriter(WriterSet writers)
{
    private const int Disjunction = 0;
    private const int Conjunction = 1;
    private const int Unary = 2;

    private readonly TextOutput _output = writers.Output;

    internal void Write(LabelExpression label)
    {
        switch (label)
        {
            case LabelName x:
                _output.Write(NameText.Name(x.Name));
                break;
            case LabelWildcard:
                _output.Write('%');
                break;
            case DynamicLabel x:
                _output.Write(x.Any ? "$any(" : "$(");
                writers.Expressions.Write(x.Expression);
                _output.Write(')');
                break;
            case LabelNegation x:
                _output.Write('!');
                Write(x.Operand, Unary);
                break;
            case LabelConjunction x:
                Write(x.Left, Conjunction);
                _output.Write(x.Colon ? ':' : '&');
                Write(x.Right, Unary);
                break;
            case LabelDisjunction x:
                Write(x.Left, Disjunction);
                _output.Write('|');
                Write(x.Right, Conjunction);
                break;
            default:
                throw new InvalidOperationException($"There is no text for {label.GetType().Name}.");
        }
    }

    private static int RankOf(LabelExpression label) => label switch
    {
        LabelDisjunction => Disjunction,
        LabelConjunction => Conjunction,
        _ => Unary,
    };

    private void Write(LabelExpression label, int needed)
    {
        var brackets = RankOf(label) < needed;
        _output.Write(brackets ? "(" : string.Empty);
        Write(label);
        _output.Write(brackets ? ")" : string.Empty);
    }
}
