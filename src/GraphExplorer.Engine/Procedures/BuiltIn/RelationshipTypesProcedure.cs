using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.relationshipTypes</c>.</summary>
internal sealed class RelationshipTypesProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } = new(
        "db.relationshipTypes",
        [],
        [new ProcedureField("relationshipType", CypherTypeName.String)],
        Description: "Lists the types that relationships have.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var graph = context.Graph;
        for (var id = 0; id < graph.Store.RelationshipTypes.Count; id++)
        {
            if (graph.CountRelationshipsOfType(id) > 0)
            {
                yield return [graph.Store.RelationshipTypes.Name(id)];
            }
        }
    }
}
