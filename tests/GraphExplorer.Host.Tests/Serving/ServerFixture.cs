using System.Net;
using System.Text;
using System.Text.Json;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace GraphExplorer.Host.Tests.Serving;

/// <summary>The real server on a free loopback port, with the built-in graph, read only.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private WebApplication? _app;

    internal HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync(new ServeOptions(["http://127.0.0.1:0"], null, AllowWrites: false, new DatabaseOptions(DatabaseOptions.InMemory, null)));
        Client = ClientOf(_app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    internal static async Task<WebApplication> StartAsync(ServeOptions options)
    {
        var app = await ExplorerServer.BuildAsync(options, CancellationToken.None);
        await app.StartAsync();
        return app;
    }

    internal static HttpClient ClientOf(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(address) };
    }

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    internal static async Task<JsonElement> ReadJsonAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(text).RootElement;
    }
}
