using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.schema.nodeTypeProperties</c>: for each combination of labels the properties that its nodes have.</summary>
internal sealed class NodeTypePropertiesProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.schema.nodeTypeProperties",
        [],
        [
            new ProcedureField("nodeType", CypherTypeName.String),
            ProcedureField.ListOf("nodeLabels", CypherTypeName.String),
            new ProcedureField("propertyName", CypherTypeName.String),
            ProcedureField.ListOf("propertyTypes", CypherTypeName.String),
            new ProcedureField("mandatory", CypherTypeName.Boolean),
        ],
        Description: "Lists the properties of nodes by their labels.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var graph = context.Graph;
        var kinds = new SortedDictionary<string, (string[] Labels, PropertyCensus Census)>(StringComparer.Ordinal);
        var cursor = graph.AllNodes();
        while (cursor.MoveNext())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var labels = graph.NodeLabels(cursor.Current).ToArray().Select(graph.Store.Labels.Name).ToArray();
            var type = string.Concat(labels.Select(label => $":`{label}`"));
            if (!kinds.TryGetValue(type, out var kind))
            {
                kind = (labels, new PropertyCensus());
                kinds.Add(type, kind);
            }

            kind.Census.Add(graph.NodeProperties(cursor.Current), graph.Store.PropertyKeys);
        }

        foreach (var (type, (labels, census)) in kinds)
        {
            var labelList = GraphValue.FromList([.. labels.Select(GraphValue.FromString)]);
            foreach (var (name, types, mandatory) in census.Results())
            {
                yield return [type, labelList, name, types, mandatory];
            }
        }
    }
}
