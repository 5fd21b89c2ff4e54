using System.Security.Cryptography;
using System.Text.Json;
using GraphExplorer.GraphQL;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Serving;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Host.Endpoints;

/// <summary>What this user's other commands ask of the server that holds the data file, on its private address: a copy of the data, and the schema.</summary>
internal sealed class HolderEndpoints(GraphStore store, GraphQLSchema schema, HolderToken token)
{
    private const string Scheme = "Bearer ";
    private const string CopySuffix = "-server-copy-";

    /// <summary>Deletes what a server that was killed has left of copies that it sent.</summary>
    internal void DeleteLeftCopies()
    {
        var file = new FileInfo(store.FilePath!);
        foreach (var copy in file.Directory!.EnumerateFiles("*").Where(other => other.Name.StartsWith(file.Name + CopySuffix, StringComparison.Ordinal)))
        {
            copy.Delete();
        }
    }

    internal Task HandleAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal) || !token.Fits(authorization[Scheme.Length..]))
        {
            return RefuseAsync(context, Microsoft.AspNetCore.Http.StatusCodes.Status401Unauthorized, new GraphException(Model.StatusCodes.Unauthorized, "This address is for the commands of the server's own user."));
        }

        return (context.Request.Method, context.Request.Path.Value) switch
        {
            ("GET", HoldingServer.SchemaPath) => SendSchemaAsync(context),
            ("GET", HoldingServer.BackupPath) => SendBackupAsync(context),
            _ => RefuseAsync(context, Microsoft.AspNetCore.Http.StatusCodes.Status404NotFound, new GraphException(Model.StatusCodes.InvalidRequest, "The server that holds the data file does not know this command: it is of another version.")),
        };
    }

    private Task SendSchemaAsync(HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(schema.Text, context.RequestAborted);
    }

    private async Task SendBackupAsync(HttpContext context)
    {
        // Beside the data file, where there is room for it if anywhere.
        var path = $"{store.FilePath}{CopySuffix}{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        try
        {
            await store.BackupAsync(path, overwrite: false, progress: null, context.RequestAborted).ConfigureAwait(false);
            var copy = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
            await using var disposal = copy.ConfigureAwait(false);
            context.Response.ContentType = "application/octet-stream";
            context.Response.ContentLength = copy.Length;
            await copy.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (GraphException error) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, HttpErrors.StatusOf(error), error).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            await RefuseAsync(context, Microsoft.AspNetCore.Http.StatusCodes.Status500InternalServerError, new GraphException(Model.StatusCodes.UnknownError, $"The copy could not be made: {error.Message}")).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, GraphException error)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { code = error.Code, message = error.FullMessage() }), context.RequestAborted);
    }
}
