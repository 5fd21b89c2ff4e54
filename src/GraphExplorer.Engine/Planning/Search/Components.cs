using GraphExplorer.Engine.Planning.Patterns;

namespace GraphExplorer.Engine.Planning.Search;

/// <summary>Divides query graphs.</summary>
internal static class Components
{
    /// <summary>The connected components: by shared nodes, or by a relationship that two clauses name.</summary>
    internal static IReadOnlyList<Component> Of(QueryGraph graph)
    {
        var components = new List<Component>();
        var left = new List<string>(graph.Nodes);
        while (left.Count > 0)
        {
            var nodes = new HashSet<string>(StringComparer.Ordinal) { left[0] };
            var relationships = new List<PatternRelationship>();
            bool grown;
            do
            {
                grown = false;
                foreach (var relationship in graph.Relationships)
                {
                    if (!relationships.Contains(relationship)
                        && (nodes.Contains(relationship.Left)
                            || nodes.Contains(relationship.Right)
                            || relationships.Any(other => other.Variable == relationship.Variable)))
                    {
                        relationships.Add(relationship);
                        nodes.Add(relationship.Left);
                        nodes.Add(relationship.Right);
                        grown = true;
                    }
                }
            }
            while (grown);
            components.Add(new Component([.. graph.Nodes.Where(nodes.Contains)], relationships));
            left.RemoveAll(nodes.Contains);
        }

        return components;
    }
}
