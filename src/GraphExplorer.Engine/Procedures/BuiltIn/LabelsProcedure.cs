using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.labels</c>.</summary>
internal sealed class LabelsProcedure : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } =
        new("db.labels", [], [new ProcedureField("label", CypherTypeName.String)], Description: "Lists the labels that nodes have.");

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        var graph = context.Graph;
        for (var id = 0; id < graph.Store.Labels.Count; id++)
        {
            if (graph.CountNodesWithLabel(id) > 0)
            {
                yield return [graph.Store.Labels.Name(id)];
            }
        }
    }
}
