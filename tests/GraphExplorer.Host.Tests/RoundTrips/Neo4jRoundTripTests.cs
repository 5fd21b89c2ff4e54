using GraphExplorer.Host.Tests.Neo4jMode;

namespace GraphExplorer.Host.Tests.RoundTrips;

/// <summary>The server is a Neo4j; it may be the one that other tests use, so these do not run at the same time.</summary>
[Collection("Neo4j")]
public sealed class Neo4jRoundTripTests(Neo4jFixture fixture) : ServerRoundTripSuite, IClassFixture<Neo4jFixture>
{
    private protected override INeo4jFixture Fixture => fixture;
}
