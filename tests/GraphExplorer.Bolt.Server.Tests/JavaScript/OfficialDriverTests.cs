namespace GraphExplorer.Bolt.Server.Tests.JavaScript;

/// <summary>The official JavaScript driver, in the versions 5.28 and 6, against the embedded database.</summary>
public sealed class OfficialDriverTests
{
    public static TheoryData<string> Drivers => ["neo4j-driver", "neo4j-driver-6"];

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task The_examples_of_its_manual_run(string driver) => RunAsync("examples.mjs", driver);

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task Values_of_every_type_go_there_and_back(string driver) => RunAsync("types.mjs", driver);

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task Transactions_commit_roll_back_and_are_tried_again(string driver) => RunAsync("transactions.mjs", driver);

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task Errors_have_the_codes_of_Neo4j(string driver) => RunAsync("errors.mjs", driver);

    [Theory]
    [MemberData(nameof(Drivers))]
    public Task A_million_records_stream_and_two_hundred_sessions_work_at_once(string driver) => RunAsync("streaming.mjs", driver);

    private static async Task RunAsync(string script, string driver)
    {
        await using var server = await EmbeddedServer.StartAsync();
        await NodeScript.RunAsync(script, server.Server.EndPoint.ToString(), driver);
    }
}
