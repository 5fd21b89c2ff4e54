using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Which symbols a label expression is made of.</summary>
internal sealed class LabelSymbols : SyntaxVisitor
{
    internal bool HasColon { get; private set; }

    internal bool HasOther { get; private set; }

    /// <summary>The expressions of dynamic labels.</summary>
    internal List<Expression> Expressions { get; } = [];

    internal static LabelSymbols In(LabelExpression label)
    {
        var symbols = new LabelSymbols();
        symbols.Visit(label);
        return symbols;
    }

    /// <summary>Whether an expression holds more than names and <c>|</c>.</summary>
    internal static bool UsesMoreThanAlternatives(LabelExpression label) => label switch
    {
        LabelName or DynamicLabel => false,
        LabelDisjunction either => UsesMoreThanAlternatives(either.Left) || UsesMoreThanAlternatives(either.Right),
        _ => true,
    };

    public override void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case LabelConjunction { Colon: true }:
                HasColon = true;
                break;
            case LabelConjunction or LabelDisjunction or LabelNegation or LabelWildcard:
                HasOther = true;
                break;
            case DynamicLabel dynamic:
                Expressions.Add(dynamic.Expression);
                return;
            default:
                break;
        }

        VisitChildren(node);
    }
}
