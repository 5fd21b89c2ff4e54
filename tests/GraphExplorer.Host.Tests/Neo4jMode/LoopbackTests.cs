
namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>The whole program on a server, which is our own.</summary>
public sealed class LoopbackTests(LoopbackFixture fixture) : Neo4jModeSuite, IClassFixture<LoopbackFixture>
{
    private protected override INeo4jFixture Fixture => fixture;
}
