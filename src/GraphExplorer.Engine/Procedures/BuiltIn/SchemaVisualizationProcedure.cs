using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.schema.visualization</c>: a graph of the labels and of the types that join them, of entities that are not in the store.</summary>
internal sealed class SchemaVisualizationProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.schema.visualization",
        [],
        [ProcedureField.ListOf("nodes", CypherTypeName.Node), ProcedureField.ListOf("relationships", CypherTypeName.Relationship)],
        Description: "Shows the labels and the relationship types that join them, as a graph.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var graph = context.Graph;
        var nodes = new Dictionary<int, DetachedNode>();
        for (var label = 0; label < graph.Store.Labels.Count; label++)
        {
            if (graph.CountNodesWithLabel(label) > 0)
            {
                nodes.Add(label, Node(graph, label));
            }
        }

        var relationships = new List<GraphValue>();
        foreach (var (type, start, end) in Joins(graph, context.CancellationToken))
        {
            relationships.Add(GraphValue.FromRelationship(Relationship(graph, relationships.Count, type, nodes[start], nodes[end])));
        }

        yield return [GraphValue.FromList([.. nodes.Values.Select(GraphValue.FromNode)]), GraphValue.FromList([.. relationships])];
    }

    private static DetachedNode Node(GraphState graph, int label)
    {
        var name = graph.Store.Labels.Name(label);
        var indexes = graph.Schema.IndexesOf(EntityKind.Node, label)
            .Where(index => index.OwningConstraint is null)
            .Select(index => GraphValue.FromString(string.Join(',', index.PropertyKeys.Select(graph.Store.PropertyKeys.Name))));
        var constraints = graph.Schema.Constraints
            .Where(constraint => constraint.EntityKind == EntityKind.Node && constraint.LabelOrType == label)
            .Select(constraint => GraphValue.FromString(constraint.Name));
        return new DetachedNode(
            -1 - label,
            string.Create(CultureInfo.InvariantCulture, $"{-1 - label}"),
            [name],
            MapValue.Of(("name", name), ("indexes", GraphValue.FromList([.. indexes])), ("constraints", GraphValue.FromList([.. constraints]))));
    }

    private static DetachedRelationship Relationship(GraphState graph, int number, int type, DetachedNode start, DetachedNode end)
    {
        var name = graph.Store.RelationshipTypes.Name(type);
        return new DetachedRelationship(
            -1 - number,
            string.Create(CultureInfo.InvariantCulture, $"{-1 - number}"),
            name,
            start.Id,
            start.ElementId,
            end.Id,
            end.ElementId,
            MapValue.Of(("name", name)));
    }

    private static HashSet<(int Type, int Start, int End)> Joins(GraphState graph, CancellationToken cancellationToken)
    {
        var joins = new HashSet<(int Type, int Start, int End)>();
        var cursor = graph.AllRelationships();
        while (cursor.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var record = graph.Relationship(cursor.Current);
            foreach (var start in graph.NodeLabels(record.StartNode))
            {
                foreach (var end in graph.NodeLabels(record.EndNode))
                {
                    joins.Add((record.Type, start, end));
                }
            }
        }

        return joins;
    }
}
