using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>Puts a part of one statement's tree, an expression, a pattern or a clause, in the place of a like part of another's.</summary>
internal sealed class SubtreeSplicer(FuzzSeed[] corpus)
{
    private const int Attempts = 4;

    /// <summary>The statement with one part replaced; the statement itself when it does not parse.</summary>
    internal string Splice(string text, Random random)
    {
        if (Parse(text) is not { } tree)
        {
            return text;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Parse(corpus[random.Next(corpus.Length)].Query) is not { } donor)
            {
                continue;
            }

            var parts = Parts(donor);
            var part = parts[random.Next(parts.Count)];
            SyntaxNode[] places = [.. Parts(tree).Where(node => Fits(part, node))];
            if (places.Length == 0)
            {
                continue;
            }

            try
            {
                return CypherWriter.Write(new Replacement(places[random.Next(places.Length)], part).Rewrite(tree));
            }
            catch (InvalidCastException)
            {
                // The place takes only one kind of what is called by a wider name.
            }
        }

        return text;
    }

    private static bool Fits(SyntaxNode part, SyntaxNode place) => (part, place) switch
    {
        (Expression, Expression) or (Clause, Clause) or (PatternPart, PatternPart) or (LabelExpression, LabelExpression) => true,
        (CypherType, CypherType) or (SetItem, SetItem) or (Cypher.Syntax.Query, Cypher.Syntax.Query) => true,
        _ => part.GetType() == place.GetType(),
    };

    private static ParsedStatement? Parse(string text)
    {
        try
        {
            return CypherParser.Parse(text);
        }
        catch (GraphException)
        {
            return null;
        }
    }

    private static List<SyntaxNode> Parts(ParsedStatement tree)
    {
        var collector = new Collector();
        collector.Visit(tree);
        return collector.Nodes;
    }

    private sealed class Collector : SyntaxVisitor
    {
        internal List<SyntaxNode> Nodes { get; } = [];

        public override void Visit(SyntaxNode node)
        {
            Nodes.Add(node);
            VisitChildren(node);
        }
    }

    private sealed class Replacement(SyntaxNode place, SyntaxNode part) : SyntaxRewriter
    {
        protected override SyntaxNode Visit(SyntaxNode node) => ReferenceEquals(node, place) ? part : VisitChildren(node);
    }
}
