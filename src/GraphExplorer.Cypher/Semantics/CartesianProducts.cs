using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Notes patterns whose parts share no variable, so that all their matches are combined.</summary>
internal static class CartesianProducts
{
    internal static void Note(MatchClause match, List<INotification> notifications)
    {
        var groups = new List<HashSet<string>>();
        foreach (var part in match.Pattern)
        {
            var names = VariablesOf(part);
            foreach (var connected in groups.Where(group => group.Overlaps(names)).ToList())
            {
                names.UnionWith(connected);
                groups.Remove(connected);
            }

            groups.Add(names);
        }

        if (groups.Count > 1)
        {
            notifications.Add(StatementNotification.CartesianProduct(groups[^1].Order(StringComparer.Ordinal), match.Position));
        }
    }

    private static HashSet<string> VariablesOf(PatternPart part)
    {
        var collector = new VariableCollector();
        collector.Visit(part);
        return collector.Names;
    }

    private sealed class VariableCollector : SyntaxVisitor
    {
        internal HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public override void Visit(SyntaxNode node)
        {
            var name = node switch
            {
                NodePattern x => x.Variable,
                RelationshipPattern x => x.Variable,
                Variable x => x.Name,
                _ => null,
            };
            if (name is not null)
            {
                Names.Add(name);
            }

            VisitChildren(node);
        }
    }
}
