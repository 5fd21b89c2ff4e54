using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>The body of a Query API request.</summary>
/// <param name="Statement">The Cypher text.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="IncludeCounters">Whether the answer tells what was changed.</param>
/// <param name="AccessMode">Null when the request does not say.</param>
/// <param name="MaxExecutionTime">The time limit that the request asks for.</param>
internal sealed record QueryRequest(string Statement, MapValue Parameters, bool IncludeCounters, AccessMode? AccessMode, TimeSpan? MaxExecutionTime)
{
    /// <summary>Reads the body; <paramref name="typed"/> parameters tell their types. Throws <see cref="GraphException"/> (Request.Invalid) that names the field.</summary>
    internal static QueryRequest Read(JsonElement body, bool typed)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("The body must be a JSON object such as {\"statement\": \"RETURN 1\"}.");
        }

        if (!body.TryGetProperty("statement", out var statement) || statement.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(statement.GetString()))
        {
            throw Invalid("The field 'statement' must be a string that holds one Cypher statement.");
        }

        var parameters = MapValue.Empty;
        if (body.TryGetProperty("parameters", out var given) && given.ValueKind != JsonValueKind.Null)
        {
            parameters = given.ValueKind == JsonValueKind.Object
                ? typed ? TypedJsonReader.ReadMap(given, "parameters") : GraphValueJsonReader.ReadMap(given, "parameters")
                : throw Invalid("The field 'parameters' must be a JSON object.");
        }

        return new QueryRequest(statement.GetString()!, parameters, ReadFlag(body, "includeCounters"), ReadAccessMode(body), ReadTime(body));
    }

    private static bool ReadFlag(JsonElement body, string name) => body.TryGetProperty(name, out var flag) && flag.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw Invalid($"The field '{name}' must be true or false."),
    };

    private static AccessMode? ReadAccessMode(JsonElement body)
    {
        if (!body.TryGetProperty("accessMode", out var mode) || mode.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return mode.ValueKind == JsonValueKind.String && Enum.TryParse<AccessMode>(mode.GetString(), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw Invalid("The field 'accessMode' must be \"Read\" or \"Write\".");
    }

    private static TimeSpan? ReadTime(JsonElement body)
    {
        if (!body.TryGetProperty("maxExecutionTime", out var time) || time.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return time.ValueKind == JsonValueKind.Number && time.TryGetInt32(out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw Invalid("The field 'maxExecutionTime' must be a whole number of seconds above 0.");
    }

    private static GraphException Invalid(string message) => new(Model.StatusCodes.InvalidRequest, message);
}
