using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Http;

namespace GraphExplorer.GraphQL.Transport;

/// <summary>Reads a GraphQL request out of an HTTP request. Throws <see cref="TransportException"/>.</summary>
internal sealed class RequestReader(GraphQLOptions options)
{
    private const int MaximumDepth = 64;

    /// <summary>The request of a POST, and the document that holds its variables, to be disposed after use.</summary>
    internal async ValueTask<(GraphQLRequest Request, JsonDocument Document)> ReadBodyAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        if (!MediaTypes.IsJson(http.ContentType))
        {
            throw new TransportException(Microsoft.AspNetCore.Http.StatusCodes.Status415UnsupportedMediaType, ErrorCodes.BadRequest, string.IsNullOrEmpty(http.ContentType)
                ? $"The request has no Content-Type; send {MediaTypes.Json}."
                : $"A body of type {http.ContentType} is not read here; send {MediaTypes.Json} in UTF-8.");
        }

        if (http.ContentLength > options.MaxRequestBytes)
        {
            throw TooLarge();
        }

        var document = await ReadJsonAsync(http, cancellationToken).ConfigureAwait(false);
        try
        {
            return (FromJson(document.RootElement), document);
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>The request of a GET, and the documents that hold its variables and extensions.</summary>
    internal (GraphQLRequest Request, JsonDocument? Variables, JsonDocument? Extensions) ReadQuery(IQueryCollection query)
    {
        var text = query["query"].ToString();
        if (string.IsNullOrEmpty(text))
        {
            throw Malformed("The parameter query is missing.");
        }

        if (text.Length > options.MaxRequestBytes)
        {
            throw TooLarge();
        }

        var variables = ReadParameter(query, "variables");
        var extensions = ReadParameter(query, "extensions");
        var name = query["operationName"].ToString();
        return (new GraphQLRequest(text, name.Length == 0 ? null : name, Object(variables?.RootElement, "variables"), Object(extensions?.RootElement, "extensions")), variables, extensions);
    }

    private static JsonDocument? ReadParameter(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        return ParseText(Encoding.UTF8.GetBytes(text), $"The parameter {name}");
    }

    // Through the stream, not the pipe: a read that fails leaves a pipe unfinished, which the web server complains of.
    private async ValueTask<JsonDocument> ReadJsonAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await http.Body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > options.MaxRequestBytes)
            {
                throw TooLarge();
            }

            body.Write(chunk, 0, read);
        }

        return body.Length == 0 ? throw Malformed("The request has no body.") : ParseText(body.ToArray(), "The body");
    }

    private static JsonDocument ParseText(byte[] utf8, string subject)
    {
        try
        {
            return JsonTextParser.Parse(utf8, MaximumDepth, subject);
        }
        catch (GraphException exception)
        {
            throw Malformed(exception.Message);
        }
    }

    private static GraphQLRequest FromJson(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            throw Malformed("A batch of operations is not taken; send one operation a request.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Malformed("The body must be a JSON object with the key query.");
        }

        if (!root.TryGetProperty("query"u8, out var query) || query.ValueKind != JsonValueKind.String)
        {
            throw Malformed("The body must have the key query, whose value is a string.");
        }

        string? name = null;
        if (root.TryGetProperty("operationName"u8, out var operation) && operation.ValueKind != JsonValueKind.Null)
        {
            name = operation.ValueKind == JsonValueKind.String ? operation.GetString() : throw Malformed("The value of operationName must be a string.");
        }

        return new GraphQLRequest(
            query.GetString()!,
            name,
            Object(root.TryGetProperty("variables"u8, out var variables) ? variables : null, "variables"),
            Object(root.TryGetProperty("extensions"u8, out var extensions) ? extensions : null, "extensions"));
    }

    private static JsonElement? Object(JsonElement? element, string name) => element switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Object } => element,
        _ => throw Malformed($"The value of {name} must be an object."),
    };

    private static TransportException Malformed(string message) => new(Microsoft.AspNetCore.Http.StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    private TransportException TooLarge() => new(
        Microsoft.AspNetCore.Http.StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"The request is larger than {options.MaxRequestBytes} bytes ({GraphQLOptions.Section}:{nameof(GraphQLOptions.MaxRequestBytes)})."));
}
