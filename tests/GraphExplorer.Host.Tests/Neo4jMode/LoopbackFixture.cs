using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using GraphExplorer.Host.Tests.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>Our own server with an empty embedded database.</summary>
public sealed class LoopbackFixture : INeo4jFixture, IAsyncLifetime
{
    private WebApplication? _app;

    internal Neo4jOptions? Server { get; private set; }

    Neo4jOptions? INeo4jFixture.Server => Server;

    string INeo4jFixture.SkipReason => string.Empty;

    public async ValueTask InitializeAsync()
    {
        _app = await ServerFixture.StartAsync(new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: false, new DatabaseOptions(DatabaseOptions.InMemory, "none"))
        {
            BoltPort = 0,
            IsBoltPortNamed = true,
        });
        Server = new Neo4jOptions($"neo4j://{_app.Services.GetRequiredService<BoltServing>().Address!.Authority}", "neo4j", "anything", null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
