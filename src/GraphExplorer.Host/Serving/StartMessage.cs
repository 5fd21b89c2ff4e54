using System.Globalization;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GraphExplorer.Host.Serving;

/// <summary>Tells where the server listens and what it serves.</summary>
internal static class StartMessage
{
    private const string CountEntities = "RETURN COUNT { () } AS nodes, COUNT { ()-[]->() } AS relationships";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static async Task WriteAsync(TextWriter output, WebApplication app, ServeOptions options)
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await output.WriteLineAsync(await DescribeAsync(app.Services.GetRequiredService<IDriver>(), options.Database).ConfigureAwait(false)).ConfigureAwait(false);
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

        if (app.Services.GetService<BoltServing>() is { Address: { } bolt } serving)
        {
            await output.WriteLineAsync($"  Bolt            {bolt.OriginalString}   ({(serving.AsksForCredentials ? "with a user's name and password" : "any credentials")}; may write)").ConfigureAwait(false);
        }

        await output.WriteLineAsync("Press Ctrl+C to stop.").ConfigureAwait(false);
    }

    private static async Task<string> DescribeAsync(IDriver driver, DatabaseOptions database)
    {
        var place = database.Server is { } server ? $"the Neo4j server {server.Uri}"
            : database.File is { } file ? $"the data file {file}"
            : $"its embedded database ({database.Data})";
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
            await using var disposal = session.ConfigureAwait(false);
            var cursor = await session.RunAsync(new Query(CountEntities), limit.Token).ConfigureAwait(false);
            await cursor.FetchAsync(limit.Token).ConfigureAwait(false);
            var counts = cursor.Current.GraphValues;
            return string.Create(CultureInfo.InvariantCulture, $"GraphExplorer serves {counts[0].AsInteger()} nodes and {counts[1].AsInteger()} relationships from {place}.");
        }
        catch (GraphException error) when (database.Server is not null)
        {
            return $"GraphExplorer serves {place}, which does not answer yet: {error.Message}";
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return $"GraphExplorer serves {place}, which does not answer yet.";
        }
    }
}
