using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GraphExplorer.GraphQL.Transport;

/// <summary>The media types of GraphQL over HTTP and their negotiation.</summary>
internal static class MediaTypes
{
    /// <summary>Responses whose status code says whether the request was refused.</summary>
    internal const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Requests, and responses of the older form with status 200 throughout.</summary>
    internal const string Json = "application/json";

    /// <summary>The media type of the response; null when the client takes none that there is. Without a wish it is JSON.</summary>
    internal static string? Negotiate(StringValues accept)
    {
        if (accept.Count == 0)
        {
            return Json;
        }

        if (accept is [Json or "*/*" or ""])
        {
            return Json;
        }

        if (accept is [GraphQLResponse])
        {
            return GraphQLResponse;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var wishes))
        {
            return Json;
        }

        string? best = null;
        var bestQuality = 0.0;
        foreach (var wish in wishes)
        {
            var quality = wish.Quality ?? 1;
            var type = Match(wish);

            // Of equal wishes the first counts, but a wildcard never displaces a type that was named.
            if (type is not null && quality > bestQuality)
            {
                best = type;
                bestQuality = quality;
            }
        }

        return best;
    }

    /// <summary>Whether the client is a browser that wants a page.</summary>
    internal static bool WantsHtml(HttpRequest request)
    {
        foreach (var value in request.Headers.Accept)
        {
            if (value is not null && value.Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the body is JSON in UTF-8.</summary>
    internal static bool IsJson(string? contentType)
    {
        if (contentType is Json or "application/json; charset=utf-8")
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && (!parsed.Charset.HasValue || HeaderUtilities.RemoveQuotes(parsed.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Match(MediaTypeHeaderValue wish)
    {
        if (wish.MediaType.Equals(GraphQLResponse, StringComparison.OrdinalIgnoreCase))
        {
            return GraphQLResponse;
        }

        return wish.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || wish.MatchesAllTypes || (wish.MatchesAllSubTypes && wish.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
            ? Json
            : null;
    }
}
