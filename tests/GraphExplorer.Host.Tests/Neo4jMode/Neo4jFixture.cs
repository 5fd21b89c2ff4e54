using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>
/// A Neo4j: the one that <c>GRAPHEXPLORER_TEST_NEO4J_URI</c> names (with <c>_USERNAME</c>, <c>_PASSWORD</c> and <c>_DATABASE</c>; it should be
/// empty, and is filled with the built-in graph), else one in a container (of the image <c>GRAPHEXPLORER_NEO4J_IMAGE</c>).
/// </summary>
public sealed class Neo4jFixture : INeo4jFixture, IAsyncLifetime
{
    private const string Prefix = "GRAPHEXPLORER_TEST_NEO4J_";
    private const string DefaultImage = "neo4j:5.26-community";
    private const string Password = "container-password";
    private const ushort BoltPort = 7687;
    private const ushort HttpPort = 7474;
    private IContainer? _container;
    private string _reason = string.Empty;
    private Neo4jOptions? _server;

    Neo4jOptions? INeo4jFixture.Server => _server;

    string INeo4jFixture.SkipReason => _reason;

    public async ValueTask InitializeAsync()
    {
        if (Variable("URI") is { } uri)
        {
            _server = new Neo4jOptions(uri, Variable("USERNAME"), Variable("PASSWORD"), Variable("DATABASE"));
            return;
        }

        try
        {
            _container = new ContainerBuilder(Environment.GetEnvironmentVariable("GRAPHEXPLORER_NEO4J_IMAGE") ?? DefaultImage)
                .WithEnvironment("NEO4J_AUTH", $"neo4j/{Password}")
                .WithPortBinding(BoltPort, assignRandomHostPort: true)
                .WithPortBinding(HttpPort, assignRandomHostPort: true)
                .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(HttpPort)))
                .Build();
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            await _container.StartAsync(limit.Token);
            _server = new Neo4jOptions($"bolt://{_container.Hostname}:{_container.GetMappedPublicPort(BoltPort)}", "neo4j", Password, null);
        }
        catch (Exception error)
        {
            _reason = $"{Prefix}URI names no Neo4j server, and no container could be started: {error.Message.ReplaceLineEndings(" ")}";
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null)
        {
            await _container.DisposeAsync();
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(Prefix + name) is { Length: > 0 } value ? value : null;
}
