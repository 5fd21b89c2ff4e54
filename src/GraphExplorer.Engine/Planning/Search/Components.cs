using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Divides query graphs.</summary>
internal sealed class Components
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    private Components()
    {
    }

    /// <summary>The connected components: by shared nodes, by what the predicates of a walk read, or by a relationship that two clauses name. All is in the order of the text.</summary>
    internal static IReadOnlyList<Component> Of(QueryGraph graph)
    {
        var sets = new Components();
        foreach (var relationship in graph.Relationships)
        {
            sets.Join(relationship.Left, relationship.Right);
            sets.Join(relationship.Left, relationship.Variable);
            foreach (var read in relationship.Reads)
            {
                sets.Join(relationship.Left, read);
            }
        }

        var relationships = graph.Relationships.ToLookup(relationship => sets.Root(relationship.Left), StringComparer.Ordinal);
        return
        [
            .. graph.Nodes
                .Distinct(StringComparer.Ordinal)
                .GroupBy(sets.Root, StringComparer.Ordinal)
                .Select(nodes => new Component([.. nodes], [.. relationships[nodes.Key]])),
        ];
    }

    private void Join(string one, string other)
    {
        var root = Root(one);
        var joined = Root(other);
        if (root != joined)
        {
            _parents[joined] = root;
        }
    }

    private string Root(string name)
    {
        var root = name;
        while (_parents.TryGetValue(root, out var parent))
        {
            root = parent;
        }

        // Each name on the way gets a shorter one.
        while (_parents.TryGetValue(name, out var parent) && parent != root)
        {
            _parents[name] = root;
            name = parent;
        }

        return root;
    }
}
