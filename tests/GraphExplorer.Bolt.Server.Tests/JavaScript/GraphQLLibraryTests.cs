namespace GraphExplorer.Bolt.Server.Tests.JavaScript;

/// <summary>@neo4j/graphql, in the versions 5.12 and 7, generating its Cypher for the embedded database.</summary>
public sealed class GraphQLLibraryTests
{
    public static TheoryData<string> Libraries => ["neo4j-graphql-5", "@neo4j/graphql"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Its_queries_and_mutations_run(string library)
    {
        await using var server = await EmbeddedServer.StartAsync();
        await NodeScript.RunAsync("graphql.mjs", server.Server.EndPoint.ToString(), "neo4j-driver", library);
    }
}
