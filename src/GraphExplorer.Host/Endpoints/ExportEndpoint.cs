using GraphExplorer.Actors;
using GraphExplorer.Export;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary><c>GET /export/{format}</c>: the whole graph, or what <c>?cypher=</c> returns, as a file; <c>?part=</c> chooses among a format's files.</summary>
internal static class ExportEndpoint
{
    internal static void MapExport(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/export", WebEndpoints.ReadMethods, () => Results.Json(ExportFormats.All.Select(format => new
        {
            name = format.Name,
            description = format.Description,
            mediaType = format.MediaType,
            parts = format.Parts,
            url = $"/export/{format.Name}",
        })));
        routes.MapMethods("/export/{format}", WebEndpoints.ReadMethods, HandleAsync);
    }

    private static async Task HandleAsync(HttpContext context, string format, string? cypher, string? part, IDriver driver, LimitOptions limits)
    {
        try
        {
            var target = ExportFormats.Get(format);
            if (part is not null && !target.Parts.Contains(part, StringComparer.Ordinal))
            {
                throw new GraphException(
                    Model.StatusCodes.InvalidRequest,
                    target.Parts.Count == 0 ? $"The format {target.Name} has no parts." : $"The format {target.Name} has no part '{part}'.",
                    hint: target.Parts.Count == 0 ? "Leave ?part= out." : $"Use ?part= with one of {string.Join(", ", target.Parts)}.");
            }

            if (context.Request.Query["cypher"].Count > 1)
            {
                throw new GraphException(Model.StatusCodes.InvalidRequest, "The statement ?cypher= is given more than once.", hint: "Give it once; escape an & inside it as %26.");
            }

            var config = cypher is null ? TransactionConfig.Default : new TransactionConfig { Timeout = limits.QueryTimeout, IsServerLimit = true };
            var whole = await DatabaseGraph.OpenAsync(driver, config, context.RequestAborted).ConfigureAwait(false);
            await using var transaction = whole.ConfigureAwait(false);
            var graph = string.IsNullOrWhiteSpace(cypher) ? whole : await whole.SelectAsync(cypher, context.RequestAborted).ConfigureAwait(false);
            context.Response.ContentType = target.MediaType;
            var suffix = part is null || part == target.Parts[0] ? string.Empty : "-" + part;
            context.Response.Headers.ContentDisposition = $"inline; filename=\"graphexplorer{suffix}.{target.FileExtension}\"";
            await target.WriteAsync(graph, context.Response.Body, new ExportOptions { Part = part, Colours = TieColours.ByType }, context.RequestAborted).ConfigureAwait(false);
        }
        catch (GraphException error) when (!context.Response.HasStarted)
        {
            context.Response.Headers.ContentDisposition = default;
            await HttpErrors.Problem(error).ExecuteAsync(context).ConfigureAwait(false);
        }
    }
}
