using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Host.Endpoints;

/// <summary>
/// <c>POST /db/{database}/query/v2</c> in the shape of Neo4j's Query API: one statement a request, in a transaction of its own;
/// read only unless the server was started with <c>--allow-writes</c>. <c>Accept: application/vnd.neo4j.query</c> asks for typed values, and
/// with it as the content type the parameters are typed.
/// </summary>
internal sealed class QueryApiEndpoint(IDriver driver, DatabaseOptions options, LimitOptions limits, WritePermission permission)
{
    // Texts stay readable: the answer is JSON by its content type and never part of a page.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal async Task HandleAsync(HttpContext context, string database)
    {
        var typed = AcceptsTyped(context.Request);
        var buffer = new ArrayBufferWriter<byte>(1024);
        int status;
        try
        {
            if (options.Server is null && database != DatabaseOptions.DatabaseName)
            {
                throw new GraphException(
                    Model.StatusCodes.DatabaseNotFound,
                    $"Unable to get a routing table for database '{database}' because this database does not exist",
                    hint: $"The database is called '{DatabaseOptions.DatabaseName}'.");
            }

            using var body = await JsonRequestBody.ReadAsync(context.Request, limits.RequestBytes, context.RequestAborted).ConfigureAwait(false);
            await RunAsync(
                QueryRequest.Read(body.RootElement, TypedJson.IsTyped(context.Request.ContentType)), Session(context, database), buffer, typed, context.RequestAborted).ConfigureAwait(false);
            status = Microsoft.AspNetCore.Http.StatusCodes.Status202Accepted;
        }
        catch (GraphException error)
        {
            status = HttpErrors.StatusOf(error);
            buffer.Clear();
            WriteErrors(buffer, error);
        }
        catch (UnusableBodyException error)
        {
            status = error.StatusCode;
            buffer.Clear();
            WriteErrors(buffer, new GraphException(Model.StatusCodes.InvalidRequest, error.Message));
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = typed ? TypedJson.MediaType : "application/json";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool AcceptsTyped(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => TypedJson.IsTyped(type.MediaType.Value));

    // The name that the page and most tools ask for means the default database, also of a server where that is called otherwise.
    private SessionConfig Session(HttpContext context, string database) => new()
    {
        Database = options.Server is null || database == DatabaseOptions.DatabaseName ? null : database,
        Origin = RequestOrigin.Of(context),
    };

    private async Task RunAsync(QueryRequest request, SessionConfig asked, ArrayBufferWriter<byte> buffer, bool typed, CancellationToken cancellationToken)
    {
        var mode = permission.AllowWrites ? request.AccessMode ?? AccessMode.Write : AccessMode.Read;
        var timeout = request.MaxExecutionTime is { } wanted && wanted < limits.QueryTimeout ? wanted : limits.QueryTimeout;
        var config = new TransactionConfig { Timeout = timeout, IsServerLimit = request.MaxExecutionTime != timeout };
        var session = driver.AsyncSession(asked with { DefaultAccessMode = mode });
        await using var disposal = session.ConfigureAwait(false);
        try
        {
            var cursor = await session.RunAsync(
                new Query(request.Statement, request.Parameters), config, cancellationToken).ConfigureAwait(false);
            using var writer = new Utf8JsonWriter(buffer, WriterOptions);
            writer.WriteStartObject();
            writer.WriteStartObject("data");
            writer.WriteStartArray("fields");
            foreach (var key in await cursor.KeysAsync(cancellationToken).ConfigureAwait(false))
            {
                writer.WriteStringValue(key);
            }

            writer.WriteEndArray();
            writer.WriteStartArray("values");
            for (var rows = 1; await cursor.FetchAsync(cancellationToken).ConfigureAwait(false); rows++)
            {
                RowLimit.Check(rows, limits.Rows);
                WriteRow(writer, cursor.Current, typed);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            var summary = await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
            QueryApiSummary.Write(writer, summary, request.IncludeCounters, session.LastBookmarks);
            writer.WriteEndObject();
        }
        catch (GraphException error)
        {
            throw error.Code == Model.StatusCodes.AccessMode && !permission.AllowWrites
                ? new GraphException(error.Code, error.Message, error.Position, "Start the server with --allow-writes to let statements over HTTP write.")
                : error.WithQuery(request.Statement);
        }
    }

    private static void WriteRow(Utf8JsonWriter writer, IRecord record, bool typed)
    {
        writer.WriteStartArray();
        foreach (var value in record.GraphValues)
        {
            if (typed)
            {
                TypedJson.Write(writer, value);
            }
            else
            {
                GraphValueJson.Write(writer, value);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteErrors(ArrayBufferWriter<byte> buffer, GraphException error)
    {
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.FullMessage());
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
