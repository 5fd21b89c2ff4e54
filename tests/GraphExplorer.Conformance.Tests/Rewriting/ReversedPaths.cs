using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary><c>MATCH (a)-[:R]-&gt;(b), (c)</c> becomes <c>MATCH (c), (b)&lt;-[:R]-(a)</c>; paths whose order can be seen stay.</summary>
internal sealed class ReversedPaths : SyntaxRewriter
{
    protected override SyntaxNode Visit(SyntaxNode node) => VisitChildren(node) switch
    {
        MatchClause match => match with { Pattern = SyntaxList.From(match.Pattern.Reverse().Select(Reverse)) },
        var other => other,
    };

    private static PatternPart Reverse(PatternPart part) =>
        part is { PathVariable: null, Selector: null, Element: PathPattern path } && path.Factors.All(HasNoOrder)
            ? part with { Element = path with { Factors = SyntaxList.From(path.Factors.Reverse().Select(Turn)) } }
            : part;

    private static bool HasNoOrder(PathFactor factor) => factor is NodePattern or RelationshipPattern { Variable: null } or RelationshipPattern { Length: null, Quantifier: null };

    private static PathFactor Turn(PathFactor factor) => factor is RelationshipPattern relationship
        ? relationship with
        {
            Direction = relationship.Direction switch
            {
                Direction.Outgoing => Direction.Incoming,
                Direction.Incoming => Direction.Outgoing,
                var both => both,
            },
        }
        : factor;
}
