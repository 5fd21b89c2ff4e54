using GraphExplorer.Web;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Serves the explorer page on <c>/</c>, the playground to browsers, and the files of both.</summary>
internal static class WebEndpoints
{
    /// <summary>The methods of what is only read.</summary>
    internal static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    internal static void MapWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", ReadMethods, context => ServeAsync(context, WebAssets.ExplorerPage));
        routes.MapMethods("/favicon.ico", ReadMethods, context => ServeAsync(context, "favicon.svg"));
        foreach (var asset in WebAssets.All)
        {
            routes.MapMethods("/" + asset.Path, ReadMethods, context => ServeAsync(context, asset.Path));
        }
    }

    /// <summary>Answers with one file of the pages, with caching headers and the page's content security policy.</summary>
    internal static async Task ServeAsync(HttpContext context, string path)
    {
        var asset = WebAssets.Find(path) ?? throw new InvalidOperationException($"The page file {path} is not part of this build.");
        var response = context.Response;
        response.ContentType = asset.ContentType;
        response.Headers.ETag = asset.EntityTag;
        response.Headers.CacheControl = asset.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (asset.ContentSecurityPolicy is { } policy)
        {
            response.Headers.ContentSecurityPolicy = policy;
        }

        if (context.Request.Headers.IfNoneMatch.ToString().Contains(asset.EntityTag, StringComparison.Ordinal))
        {
            response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status304NotModified;
            return;
        }

        var compressed = asset.IsGzip && AcceptsGzip(context.Request);
        if (asset.IsGzip)
        {
            response.Headers.Vary = "Accept-Encoding";
        }

        if (compressed)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var content = compressed || !asset.IsGzip ? asset.OpenStored() : asset.OpenRead();
        await using var disposal = content.ConfigureAwait(false);
        await content.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);
}
