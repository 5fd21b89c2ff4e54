using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Procedures;

/// <summary>What a procedure takes and yields.</summary>
/// <param name="Name">The full name, with namespaces.</param>
/// <param name="Inputs">The inputs in order; those that may be left out come last.</param>
/// <param name="Outputs">The columns in order; none for a procedure that yields nothing.</param>
/// <param name="Mode">What it does.</param>
/// <param name="Description">One sentence for SHOW PROCEDURES.</param>
public sealed record ProcedureSignature(
    string Name,
    IReadOnlyList<ProcedureField> Inputs,
    IReadOnlyList<ProcedureField> Outputs,
    ProcedureMode Mode = ProcedureMode.Read,
    string Description = "")
{
    /// <summary>
    /// Reads a signature as <see cref="ToString"/> writes it: <c>name(a :: STRING, b = 1 :: INTEGER) :: (x :: NODE)</c>, with
    /// <c>:: VOID</c> for a procedure that yields nothing and <c>NUMBER</c> for <c>INTEGER | FLOAT</c>. Throws
    /// <see cref="ArgumentException"/> when it is malformed.
    /// </summary>
    public static ProcedureSignature Parse(string text, ProcedureMode mode = ProcedureMode.Read, string description = "")
    {
        var (name, inputs, outputs) = SignatureText.Read(text);
        return new ProcedureSignature(name, inputs, outputs, mode, description);
    }

    /// <summary>The type as SHOW PROCEDURES prints it.</summary>
    public static string TypeText(CypherType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Name switch
        {
            CypherTypeName.List => type.Inner.Count == 1 ? $"LIST<{TypeText(type.Inner[0])}>" : "LIST<ANY>",
            CypherTypeName.Union => string.Join(" | ", type.Inner.Select(TypeText)),
            CypherTypeName.LocalTime => "LOCAL TIME",
            CypherTypeName.ZonedTime => "ZONED TIME",
            CypherTypeName.LocalDateTime => "LOCAL DATETIME",
            CypherTypeName.ZonedDateTime => "ZONED DATETIME",
            CypherTypeName.PropertyValue => "PROPERTY VALUE",
            _ => type.Name.ToString().ToUpperInvariant(),
        };
    }

    /// <summary>Name, inputs and outputs with their types, as SHOW PROCEDURES prints them.</summary>
    public override string ToString() => $"{Name}({string.Join(", ", Inputs.Select(InputText))}) :: ({string.Join(", ", Outputs.Select(FieldText))})";

    private static string FieldText(ProcedureField field) => $"{field.Name} :: {TypeText(field.Type)}";

    private static string InputText(ProcedureField field) => field.Default is { } value
        ? $"{field.Name} = {value} :: {TypeText(field.Type)}"
        : FieldText(field);
}
