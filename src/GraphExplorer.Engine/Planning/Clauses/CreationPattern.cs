using System.Collections.Immutable;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Planning.Clauses;

/// <summary>Reads a pattern as what is to be made: what is bound already is used, all else is made.</summary>
internal sealed class CreationPattern(ImmutableHashSet<string> bound)
{
    private readonly HashSet<string> _known = new(bound, StringComparer.Ordinal);
    private readonly List<CreateNode> _nodes = [];
    private readonly List<CreateRelationship> _relationships = [];
    private readonly List<(string Path, IReadOnlyList<string> Steps)> _paths = [];

    /// <summary>The nodes to be made.</summary>
    internal IReadOnlyList<CreateNode> Nodes => _nodes;

    /// <summary>The relationships to be made.</summary>
    internal IReadOnlyList<CreateRelationship> Relationships => _relationships;

    /// <summary>The named paths and their steps.</summary>
    internal IReadOnlyList<(string Path, IReadOnlyList<string> Steps)> Paths => _paths;

    /// <summary>Adds a part of the pattern.</summary>
    internal void Add(PatternPart part)
    {
        if (part.Element is not PathPattern path || path.Factors is not [NodePattern first, ..])
        {
            throw new GraphException(StatusCodes.SyntaxError, "Only plain paths can be created.", part.Position);
        }

        var steps = new List<string> { Node(first) };
        for (var i = 1; i + 1 < path.Factors.Count; i += 2)
        {
            if (path.Factors[i] is not RelationshipPattern { Length: null } relationship || path.Factors[i + 1] is not NodePattern next)
            {
                throw new GraphException(StatusCodes.SyntaxError, "Only single relationships can be created.", path.Factors[i].Position);
            }

            var left = steps[^1];
            var right = Node(next);
            var (start, end) = relationship.Direction == Direction.Incoming ? (right, left) : (left, right);
            _relationships.Add(new CreateRelationship(
                relationship.Variable!,
                relationship.Type ?? throw new GraphException(StatusCodes.SyntaxError, "A relationship that is created needs exactly one type.", relationship.Position),
                start,
                end,
                relationship.Properties));
            _known.Add(relationship.Variable!);
            steps.Add(relationship.Variable!);
            steps.Add(right);
        }

        if (part.PathVariable is { } name)
        {
            _paths.Add((name, steps));
        }
    }

    private string Node(NodePattern node)
    {
        if (_known.Add(node.Variable!))
        {
            _nodes.Add(new CreateNode(node.Variable!, LabelsOf(node.Label), node.Properties));
        }

        return node.Variable!;
    }

    private static IReadOnlyList<LabelExpression> LabelsOf(LabelExpression? label) => label switch
    {
        null => [],
        LabelConjunction both => [.. LabelsOf(both.Left), .. LabelsOf(both.Right)],
        _ => [label],
    };
}
