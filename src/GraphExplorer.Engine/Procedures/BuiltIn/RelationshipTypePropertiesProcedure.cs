using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.schema.relTypeProperties</c>: for each relationship type the properties that its relationships have.</summary>
internal sealed class RelationshipTypePropertiesProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.schema.relTypeProperties",
        [],
        [
            new ProcedureField("relType", CypherTypeName.String),
            new ProcedureField("propertyName", CypherTypeName.String),
            ProcedureField.ListOf("propertyTypes", CypherTypeName.String),
            new ProcedureField("mandatory", CypherTypeName.Boolean),
        ],
        Description: "Lists the properties of relationships by their types.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var graph = context.Graph;
        for (var type = 0; type < graph.Store.RelationshipTypes.Count; type++)
        {
            var census = new PropertyCensus();
            var cursor = graph.RelationshipsOfType(type);
            while (cursor.MoveNext())
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                census.Add(graph.RelationshipProperties(cursor.Current), graph.Store.PropertyKeys);
            }

            foreach (var (name, types, mandatory) in census.Results())
            {
                yield return [$":`{graph.Store.RelationshipTypes.Name(type)}`", name, types, mandatory];
            }
        }
    }
}
