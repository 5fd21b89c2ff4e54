using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary><c>db.createLabel</c>, <c>db.createRelationshipType</c> and <c>db.createProperty</c>.</summary>
internal sealed class CreateTokenProcedure(string name, string input, string description, Func<GraphStore, TokenTable> table) : IProcedure
{
    /// <inheritdoc/>
    public ProcedureSignature Signature { get; } =
        new(name, [new ProcedureField(input, CypherTypeName.String)], [], ProcedureMode.Write, description);

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        if (arguments[0].IsNull)
        {
            throw new GraphException(StatusCodes.ProcedureCallFailed, $"The argument '{Signature.Inputs[0].Name}' of {Signature.Name} is null.");
        }

        table(context.Graph.Store).GetOrAdd(arguments[0].AsString());
        return [];
    }
}
