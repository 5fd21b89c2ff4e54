using GraphExplorer.Host.Tests.Neo4jMode;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>The server is our own.</summary>
public sealed class LoopbackRoundTripTests(LoopbackFixture fixture) : ServerRoundTripSuite, IClassFixture<LoopbackFixture>
{
    private protected override INeo4jFixture Fixture => fixture;
}
