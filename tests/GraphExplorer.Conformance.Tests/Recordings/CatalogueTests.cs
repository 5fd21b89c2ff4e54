using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Recordings;

public sealed class CatalogueTests
{
    /// <summary>Neo4j's procedures that are not served, and why.</summary>
    private static readonly Dictionary<string, string> NotServed = new(StringComparer.Ordinal)
    {
        ["db.clearQueryCaches"] = "Plans are kept by statement and schema, and few: there is nothing that a user would clear.",
        ["db.create.setVectorProperty"] = "Deprecated in Neo4j too: db.create.setNodeVectorProperty does it.",
        ["db.index.vector.createNodeIndex"] = "Deprecated in Neo4j too: CREATE VECTOR INDEX does it.",
        ["db.stats.clear"] = "Statements are not collected.",
        ["db.stats.collect"] = "Statements are not collected.",
        ["db.stats.retrieveAllAnonymized"] = "Statements are not collected.",
        ["db.stats.status"] = "Statements are not collected.",
        ["db.stats.stop"] = "Statements are not collected.",
        ["dbms.cluster.routing.getRoutingTable"] = "There is one server, and Bolt's ROUTE names it.",
        ["dbms.killConnection"] = "The engine knows no connections.",
        ["dbms.killConnections"] = "The engine knows no connections.",
        ["dbms.listCapabilities"] = "It tells of Neo4j's own parts.",
        ["dbms.listConnections"] = "The engine knows no connections.",
        ["dbms.queryJmx"] = "There is no Java virtual machine to ask.",
        ["dbms.routing.getRoutingTable"] = "There is one server, and Bolt's ROUTE names it.",
        ["dbms.upgrade"] = "There is no system database to upgrade.",
        ["dbms.upgradeStatus"] = "There is no system database to upgrade.",
        ["tx.getMetaData"] = "The metadata are those that the session gave.",
        ["tx.setMetaData"] = "The metadata are those that the session gave.",
    };

    [Fact]
    public async Task Every_function_that_Neo4j_lists_is_listed_in_the_same_category_and_as_often()
    {
        var recorded = Recorded("show-functions").GroupBy(row => (Name: row[0].AsString().ToUpperInvariant(), Category: row[1].AsString())).ToDictionary(group => group.Key, group => group.Count());
        var ours = (await OursAsync("SHOW FUNCTIONS YIELD name, category"))
            .GroupBy(row => (Name: row[0].AsString().ToUpperInvariant(), Category: row[1].AsString())).ToDictionary(group => group.Key, group => group.Count());

        // Later versions have more ways to call some, such as ltrim with the characters to cut.
        Assert.Empty(recorded.Where(entry => ours.GetValueOrDefault(entry.Key) < entry.Value).Select(entry => entry.Key));
    }

    [Fact]
    public async Task A_listed_function_says_what_it_takes_and_answers()
    {
        var rows = await OursAsync("SHOW FUNCTIONS YIELD name, description, signature, argumentDescription, returnDescription, aggregating, category");
        Assert.All(rows, row =>
        {
            Assert.StartsWith(row[0].AsString() + "(", row[2].AsString(), StringComparison.Ordinal);
            Assert.EndsWith(") :: " + row[4].AsString(), row[2].AsString(), StringComparison.Ordinal);
            Assert.NotEmpty(row[1].AsString());
            Assert.Equal(row[6].AsString() == "Aggregating", row[5].IsTrue);
            Assert.All(row[3].AsList(), argument =>
            {
                Assert.NotEmpty(argument.AsMap()["name"].AsString());
                Assert.NotEmpty(argument.AsMap()["type"].AsString());
            });
        });
    }

    [Fact]
    public async Task Every_procedure_that_Neo4j_lists_is_listed_in_the_same_mode_or_has_a_reason_not_to_be()
    {
        var recorded = Recorded("show-procedures").ToDictionary(row => row[0].AsString(), row => row[1].AsString());
        var ours = (await OursAsync("SHOW PROCEDURES YIELD name, mode")).ToDictionary(row => row[0].AsString(), row => row[1].AsString());
        Assert.Empty(recorded.Where(entry => !NotServed.ContainsKey(entry.Key) && ours.GetValueOrDefault(entry.Key) != entry.Value));
        var served = NotServed.Keys.Where(ours.ContainsKey).ToList();
        Assert.True(served.Count == 0, $"Served now, so take them out of the list: {string.Join(", ", served)}");
    }

    private static List<GraphValue[]> Recorded(string name)
    {
        var conversation = RecordedConversation.All.FirstOrDefault(item => item.Name == name);
        if (conversation is null)
        {
            Assert.Skip(RecordingTests.NotThere);
        }

        return [.. conversation.Records.Select(record => record.Values)];
    }

    private static async Task<List<GraphValue[]>> OursAsync(string query)
    {
        await using var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(query, TestContext.Current.CancellationToken);
        var rows = new List<GraphValue[]>();
        await foreach (var record in cursor)
        {
            rows.Add(record.GraphValues.ToArray());
        }

        return rows;
    }
}
