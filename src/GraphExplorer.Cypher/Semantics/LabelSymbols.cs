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
