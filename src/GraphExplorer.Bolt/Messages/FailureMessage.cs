using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>FAILURE: a request failed; until RESET all that follow are ignored.</summary>
/// <param name="Metadata">As sent: <c>code</c> and <c>message</c>; since 5.7 <c>neo4j_code</c>, <c>message</c>, <c>gql_status</c>, <c>description</c>, <c>diagnostic_record</c>, <c>cause</c>.</param>
public sealed record FailureMessage(MapValue Metadata) : ResponseMessage
{
    private const string UnknownCode = "Neo.DatabaseError.General.UnknownError";

    // GQL's status for an error that no other describes.
    private const string GeneralStatus = "50N42";
    private const string GeneralDescription = "error: general processing exception - unexpected error";

    /// <summary>Neo4j's status code.</summary>
    public string Code => Text("code") ?? Text("neo4j_code") ?? UnknownCode;

    /// <summary>What went wrong.</summary>
    public string Message => Text("message") ?? Text("description") ?? Code;

    /// <summary>A failure as this version sends it.</summary>
    public static FailureMessage Of(string code, string message, BoltVersion version) => new(version.HasGqlStatus
        ? MapValue.Of(
            ("neo4j_code", code),
            ("message", message),
            ("gql_status", GeneralStatus),
            ("description", GeneralDescription),
            ("diagnostic_record", GraphValue.FromMap(MapValue.Of(("OPERATION", string.Empty), ("OPERATION_CODE", "0"), ("CURRENT_SCHEMA", "/")))))
        : MapValue.Of(("code", code), ("message", message)));

    /// <summary>The failure as an error.</summary>
    public GraphException ToException() => new(Code, Message);

    /// <inheritdoc/>
    public override void Write(ref PackStreamWriter writer)
    {
        writer.WriteStructureHeader(MessageSignature.Failure, 1);
        ValueWriter.WriteMap(ref writer, Metadata);
    }

    /// <inheritdoc/>
    public override string ToString() => $"FAILURE {GraphValue.FromMap(Metadata)}";

    internal static FailureMessage Read(ref PackStreamReader reader, StructureHeader header)
    {
        header.Require(1, "FAILURE");
        return new FailureMessage(ValueReader.ReadMap(ref reader));
    }

    private string? Text(string key) => Metadata.GetOrNull(key) is { IsString: true } text ? text.AsString() : null;
}
