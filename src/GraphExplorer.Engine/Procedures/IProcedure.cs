using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures;

/// <summary>What <c>CALL</c> can call. Implementations are shared by all statements and must be thread-safe.</summary>
public interface IProcedure
{
    /// <summary>Name, inputs and outputs.</summary>
    ProcedureSignature Signature { get; }

    /// <summary>
    /// The rows, each with the values of the outputs in order. Rows are taken one at a time and perhaps not to the end. The arguments are
    /// as many as the inputs and of their types, or null. Throws <see cref="GraphException"/> for what the caller can cause.
    /// </summary>
    IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments);
}
