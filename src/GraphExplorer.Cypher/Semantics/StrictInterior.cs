using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>
/// What lies inside a path that a selector chooses belongs to that path alone: another path of the same MATCH that named it would have to
/// be matched before the choice and after it.
/// </summary>
internal static class StrictInterior
{
    /// <summary>Checks the paths of a MATCH.</summary>
    /// <param name="match">the clause</param>
    /// <param name="before">the variables that earlier clauses have bound, which are no question any more</param>
    internal static void Check(MatchClause match, HashSet<string> before)
    {
        if (match.Pattern.Count < 2)
        {
            return;
        }

        foreach (var part in match.Pattern.Where(part => part.Selector.IsSelective()))
        {
            var nodes = Nodes((PathPattern)part.Element).ToList();
            foreach (var node in nodes.Skip(1).SkipLast(1))
            {
                if (node.Variable is { } name
                    && !before.Contains(name)
                    && name != nodes[0].Variable
                    && name != nodes[^1].Variable
                    && match.Pattern.Any(other => other != part && Nodes((PathPattern)other.Element).Any(shared => shared.Variable == name)))
                {
                    throw SemanticErrors.AlreadyDeclared(name, node.Position);
                }
            }
        }
    }

    private static IEnumerable<NodePattern> Nodes(PathPattern path) => path.Factors.SelectMany(factor => factor switch
    {
        NodePattern node => [node],
        ParenthesizedPath { Quantifier: null } inner => Nodes(inner.Path),
        _ => Enumerable.Empty<NodePattern>(),
    });
}
