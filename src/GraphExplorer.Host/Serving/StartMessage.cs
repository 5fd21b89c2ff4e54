using System.Globalization;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GraphExplorer.Host.Serving;

/// <summary>Tells where the server listens and what it serves.</summary>
internal static class StartMessage
{
    private const string CountEntities = "MATCH (n) RETURN count(n) AS nodes, COUNT { ()-[]->() } AS relationships";

    internal static async Task WriteAsync(TextWriter output, WebApplication app, ServeOptions options)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var session = app.Services.GetRequiredService<IDriver>().AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        await using var disposal = session.ConfigureAwait(false);
        var cursor = await session.RunAsync(new Query(CountEntities)).ConfigureAwait(false);
        await cursor.FetchAsync().ConfigureAwait(false);
        var nodes = cursor.Current.GraphValues[0].AsInteger();
        var relationships = cursor.Current.GraphValues[1].AsInteger();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"GraphExplorer serves {nodes} nodes and {relationships} relationships from its embedded database ({options.Database.Data}).")).ConfigureAwait(false);
        foreach (var address in addresses)
        {
            await output.WriteLineAsync(
                $"""
                  Explorer page   {address}/
                  GraphQL         {address}/graphql   (schema: {address}/schema.graphql)
                  Cypher          POST {address}/db/neo4j/query/v2   ({(options.AllowWrites ? "may write" : "read only")})
                  Export          {address}/export
                """).ConfigureAwait(false);
        }

        await output.WriteLineAsync("Press Ctrl+C to stop.").ConfigureAwait(false);
    }
}
