using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.Responses;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>Writes responses: straight from the rows, or by completion when a field failed or a value breaks the schema.</summary>
internal static class ResponseWriter
{
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");

    // The response is never part of a page, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The response of an operation that ran.</summary>
    internal static GraphQLResponse Write(CompiledOperation operation, FieldResult[] results, IReadOnlyDictionary<string, string>? introspection)
    {
        var buffer = new PooledBuffer();
        if (!Array.Exists(results, result => result.Error is not null) && TryWrite(buffer, operation, results, introspection))
        {
            return new GraphQLResponse(buffer, isRequestError: false);
        }

        buffer.Clear();
        Complete(buffer, operation, results, introspection);
        return new GraphQLResponse(buffer, isRequestError: false);
    }

    /// <summary>The response of a request that was refused.</summary>
    internal static GraphQLResponse Refuse(IReadOnlyList<GraphQLError> errors)
    {
        var buffer = new PooledBuffer();
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        WriteErrors(writer, errors);
        writer.WriteEndObject();
        writer.Flush();
        return new GraphQLResponse(buffer, isRequestError: true);
    }

    private static bool TryWrite(PooledBuffer buffer, CompiledOperation operation, FieldResult[] results, IReadOnlyDictionary<string, string>? introspection)
    {
        var writer = _writer ?? new Utf8JsonWriter(buffer, Options);
        _writer = null;
        writer.Reset(buffer);
        var context = new WriteContext { Writer = writer };
        writer.WriteStartObject();
        writer.WriteStartObject(Data);
        for (var i = 0; i < results.Length; i++)
        {
            var field = operation.Fields[i];
            if (field.Statement is not { } statement)
            {
                writer.WritePropertyName(field.ResponseName);
                if (field.TypeName is not null)
                {
                    writer.WriteStringValue(field.TypeName);
                }
                else
                {
                    writer.WriteRawValue(introspection![field.ResponseName], skipInputValidation: true);
                }

                continue;
            }

            context.Pages = results[i].Pages;
            context.Root = field.ResponseName;
            if (!statement.Response.TryWrite(context, results[i].Value))
            {
                writer.Reset();
                return false;
            }
        }

        writer.WriteEndObject();
        if (context.Truncated is { } truncated)
        {
            WriteTruncated(writer, truncated);
        }

        writer.WriteEndObject();
        writer.Flush();
        _writer = writer;
        return true;
    }

    private static void Complete(PooledBuffer buffer, CompiledOperation operation, FieldResult[] results, IReadOnlyDictionary<string, string>? introspection)
    {
        var errors = new List<GraphQLError>();
        JsonObject? data = [];
        var failed = false;
        for (var i = 0; i < results.Length; i++)
        {
            var field = operation.Fields[i];
            JsonNode? node;
            if (field.Statement is not { } statement)
            {
                node = field.TypeName ?? JsonNode.Parse(introspection![field.ResponseName]);
            }
            else if (results[i].Error is { } error)
            {
                errors.Add(error);
                node = null;
                failed |= statement.Response.Required;
            }
            else
            {
                node = statement.Response.Complete(new CompletionContext(results[i].Pages, errors), results[i].Value);
                failed |= node is null && statement.Response.Required;
            }

            data.Add(field.ResponseName, node);
        }

        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        WriteErrors(writer, errors);
        writer.WritePropertyName(Data);
        if (failed)
        {
            writer.WriteNullValue();
        }
        else
        {
            data.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteStartArray("errors");
        foreach (var error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("message", error.Message);
            if (error.Locations.Count > 0)
            {
                writer.WriteStartArray("locations");
                foreach (var location in error.Locations)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("line", location.Line);
                    writer.WriteNumber("column", location.Column);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            if (error.Path is not null)
            {
                writer.WriteStartArray("path");
                foreach (var step in error.Path)
                {
                    if (step is int index)
                    {
                        writer.WriteNumberValue(index);
                    }
                    else
                    {
                        writer.WriteStringValue((string)step);
                    }
                }

                writer.WriteEndArray();
            }

            writer.WriteStartObject("extensions");
            writer.WriteString("code", error.Code);
            if (error.Section is not null)
            {
                writer.WriteString("specification", error.Section);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTruncated(Utf8JsonWriter writer, List<TruncatedList> lists)
    {
        writer.WriteStartObject("extensions");
        writer.WriteStartArray("truncated");
        foreach (var list in lists)
        {
            writer.WriteStartObject();
            writer.WriteString("root", list.Root);
            writer.WriteString("field", list.Field);
            writer.WriteNumber("limit", list.Limit);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
