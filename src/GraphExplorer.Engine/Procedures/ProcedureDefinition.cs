using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures;

/// <summary>A procedure made of its signature and a function, for programs that need no class of their own.</summary>
public sealed class ProcedureDefinition : IProcedure
{
    private readonly ProcedureBody _body;

    /// <summary>
    /// Makes a procedure that is called as its signature says (see <see cref="ProcedureSignature.Parse"/>). Throws
    /// <see cref="ArgumentException"/> when the signature is malformed.
    /// </summary>
    public ProcedureDefinition(string signature, string description, ProcedureBody body, ProcedureMode mode = ProcedureMode.Read)
        : this(ProcedureSignature.Parse(signature, mode, description), body)
    {
    }

    internal ProcedureDefinition(ProcedureSignature signature, ProcedureBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Signature = signature;
        _body = body;
    }

    /// <inheritdoc/>
    public ProcedureSignature Signature { get; }

    /// <inheritdoc/>
    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments) => _body(context, arguments);
}
