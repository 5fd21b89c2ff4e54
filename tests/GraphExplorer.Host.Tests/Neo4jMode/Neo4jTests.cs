namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>The whole program on a Neo4j.</summary>
[Collection("Neo4j")]
public sealed class Neo4jTests(Neo4jFixture fixture) : Neo4jModeSuite, IClassFixture<Neo4jFixture>
{
    private protected override INeo4jFixture Fixture => fixture;
}
