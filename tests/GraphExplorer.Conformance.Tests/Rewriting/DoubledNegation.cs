using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary><c>WHERE p</c> becomes <c>WHERE NOT NOT p</c>.</summary>
internal sealed class DoubledNegation : SyntaxRewriter
{
    protected override SyntaxNode Visit(SyntaxNode node) => VisitChildren(node) switch
    {
        MatchClause { Where: { } where } match => match with { Where = Twice(where) },
        WithClause { Where: { } where } with => with with { Where = Twice(where) },
        var other => other,
    };

    private static UnaryOperation Twice(Expression predicate) => new(UnaryOperator.Not, new UnaryOperation(UnaryOperator.Not, predicate));
}
