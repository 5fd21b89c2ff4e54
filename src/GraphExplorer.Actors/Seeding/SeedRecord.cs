using System.IO.Compression;
using System.Text.Json;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding;

/// <summary>What a graph was filled with, kept in its file: the base that a later upgrade compares with.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Folder">The user's folder; null for the built-in graph.</param>
/// <param name="Revision">The revision of the built-in graph (<see cref="GraphScripts.BuiltInRevision"/>); 0 for a folder.</param>
/// <param name="Scripts">The scripts themselves.</param>
/// <param name="Recorded">When this was written.</param>
public sealed record SeedRecord(SeedState State, string? Folder, int Revision, GraphScripts Scripts, DateTimeOffset Recorded)
{
    private const byte Format = 1;
    private const int LongestText = 64 * 1024 * 1024;

    /// <summary>Whether the scripts are those of the built-in graph.</summary>
    public bool IsBuiltIn => Folder is null && State != SeedState.None;

    /// <summary>Where the content came from, for messages.</summary>
    public string Origin => Folder is null ? "the built-in graph" : $"the folder '{Folder}'";

    /// <summary>The record as bytes: a format number, then Brotli of JSON.</summary>
    public byte[] Encode()
    {
        using var output = new MemoryStream();
        output.WriteByte(Format);
        using (var compression = new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            using var writer = new Utf8JsonWriter(compression);
            writer.WriteStartObject();
            writer.WriteString("state", State.ToString());
            writer.WriteString("folder", Folder);
            writer.WriteNumber("revision", Revision);
            writer.WriteString("recorded", Recorded);
            Write(writer, "schema", Scripts.Schema);
            Write(writer, "seed", Scripts.Seed);
            writer.WriteEndObject();
        }

        return output.ToArray();
    }

    /// <summary>Reads what <see cref="Encode"/> wrote; null for a later format. Throws <see cref="GraphException"/> for bytes that are no record.</summary>
    public static SeedRecord? Decode(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > 0 && bytes[0] > Format)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Decompress(bytes));
            var root = json.RootElement;
            return new SeedRecord(
                Enum.Parse<SeedState>(root.GetProperty("state").GetString()!),
                root.GetProperty("folder").GetString(),
                root.GetProperty("revision").GetInt32(),
                new GraphScripts(Read(root.GetProperty("schema")), Read(root.GetProperty("seed"))),
                root.GetProperty("recorded").GetDateTimeOffset());
        }
        catch (Exception error) when (error is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or ArgumentException or FormatException)
        {
            throw new GraphException(
                StatusCodes.UnknownError,
                "The record of what this graph was filled with cannot be read.",
                hint: "Start with --seed none to use the graph as it is, or restore a backup.",
                innerException: error);
        }
    }

    private static ReadOnlyMemory<byte> Decompress(byte[] bytes)
    {
        using var input = new BrotliStream(new MemoryStream(bytes, Math.Min(1, bytes.Length), Math.Max(0, bytes.Length - 1)), CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            if (text.Length + read > LongestText)
            {
                throw new InvalidDataException("The record is longer than any that this program writes.");
            }

            text.Write(buffer, 0, read);
        }

        return text.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> statements)
    {
        writer.WriteStartArray(name);
        foreach (var statement in statements)
        {
            writer.WriteStringValue(statement);
        }

        writer.WriteEndArray();
    }

    private static string[] Read(JsonElement statements) => [.. statements.EnumerateArray().Select(statement => statement.GetString()!)];
}
