using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>
/// The total order that cursors of a connection are places in. A cursor is the base64url form of a JSON array: the order's
/// signature, then the value of each sort key at that place; so a page goes on at the right place although others were added or removed.
/// </summary>
/// <param name="Signature">names the sort keys and their directions</param>
/// <param name="Leaves">the types of the keys</param>
internal sealed record CursorOrder(string Signature, Cypher.Syntax.SyntaxList<ApiLeaf> Leaves)
{
    private const int MaxLength = 8192;

    /// <summary>The cursor of a place; null when a key's value cannot be part of one.</summary>
    internal string? Encode(ListValue keys)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(Signature);
            for (var i = 0; i < keys.Count; i++)
            {
                if (keys[i].IsNull)
                {
                    writer.WriteNullValue();
                }
                else if (!Leaves[i].TryWrite(writer, keys[i]))
                {
                    return null;
                }
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    /// <summary>The key values of a cursor. Throws <see cref="GraphQLErrorException"/> when it is no cursor of this order.</summary>
    internal GraphValue[] Decode(string cursor)
    {
        using var document = Open(cursor);
        var root = document.RootElement;
        if (root[0].GetString() != Signature)
        {
            throw new GraphQLErrorException(ErrorCodes.BadUserInput, "The cursor is of another sort; use it with the sort that it was given for.");
        }

        if (root.GetArrayLength() != Leaves.Count + 1)
        {
            throw Malformed();
        }

        var values = new GraphValue[Leaves.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (root[i + 1].ValueKind != JsonValueKind.Null && !Leaves[i].TryRead(root[i + 1], out values[i]))
            {
                throw Malformed();
            }
        }

        return values;
    }

    /// <summary>Which keys of a cursor are missing values, one character each: they decide the shape of the statement.</summary>
    internal static string Nulls(string cursor)
    {
        using var document = Open(cursor);
        return string.Concat(document.RootElement.EnumerateArray().Skip(1).Select(value => value.ValueKind == JsonValueKind.Null ? 'n' : 'v'));
    }

    private static JsonDocument Open(string cursor)
    {
        if (cursor.Length > MaxLength)
        {
            throw Malformed();
        }

        try
        {
            var document = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            if (document.RootElement is { ValueKind: JsonValueKind.Array } root && root.GetArrayLength() > 1 && root[0].ValueKind == JsonValueKind.String)
            {
                return document;
            }

            document.Dispose();
        }
        catch (Exception exception) when (exception is FormatException or JsonException or DecoderFallbackException)
        {
            throw Malformed();
        }

        throw Malformed();
    }

    private static GraphQLErrorException Malformed() => new(ErrorCodes.BadUserInput, "The argument after is not a cursor that this API gave.");
}
