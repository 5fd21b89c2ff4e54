using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary><c>MATCH … WHERE p</c> becomes <c>MATCH … WITH * WHERE p</c>.</summary>
internal sealed class FilterAfterMatch : SyntaxRewriter
{
    protected override SyntaxNode Visit(SyntaxNode node) => VisitChildren(node) switch
    {
        SingleQuery query => query with { Clauses = SyntaxList.From(query.Clauses.SelectMany(Split)) },
        var other => other,
    };

    private static IEnumerable<Clause> Split(Clause clause) => clause is MatchClause { Optional: false, Hints.Count: 0, Where: { } where } match
        ? [match with { Where = null }, new WithClause(new Projection(false, true, [], [], null, null), where)]
        : [clause];
}
