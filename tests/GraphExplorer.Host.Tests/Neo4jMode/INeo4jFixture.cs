using GraphExplorer.Host.Configuration;

namespace GraphExplorer.Host.Tests.Neo4jMode;

/// <summary>A server that speaks Bolt, which the suite fills and uses; or the reason why there is none.</summary>
internal interface INeo4jFixture
{
    Neo4jOptions? Server { get; }

    string SkipReason { get; }
}
