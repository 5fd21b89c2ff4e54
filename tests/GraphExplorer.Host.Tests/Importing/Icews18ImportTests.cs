using System.Globalization;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Importing;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Importing;

public sealed class Icews18ImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Half_a_million_events_are_imported_into_a_file_that_holds_them_when_it_is_opened_again()
    {
        var icews18 = SharedFiles.FolderOrSkip("events/icews18");
        using var files = new ImportedGraph();
        var (actors, events) = Icews18Files.Write(icews18, files.Folder);
        var options = new EmbeddedDriverOptions { DataFile = files.Path("icews18.db") };
        await using (var driver = EmbeddedDriver.Open(options, cancellationToken: TestContext.Current.CancellationToken))
        {
            var summary = await files.RunAsync("n:Actor=actors.csv r:events.csv", new EmbeddedImportTarget(driver.Store), new ImportOptions { IdType = IdType.Integer });
            Assert.Equal((actors, events.Values.Sum(), 0), (summary.Nodes, summary.Relationships, summary.BadRows));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Rows:N0} rows in {summary.Elapsed.TotalSeconds:0.00} s: {summary.RowsPerSecond:N0} rows/s on disk"));
        }

        await using var again = EmbeddedDriver.Open(options, cancellationToken: TestContext.Current.CancellationToken);
        await using var session = again.AsyncSession();
        var cursor = await session.RunAsync(
            new Query("MATCH (a:Actor)-[r]->(b:Actor) WHERE r.on.year = 2018 AND r.hour >= 0 AND r.code <> '' RETURN type(r) AS type, count(*) AS n"),
            TransactionConfig.Default,
            TestContext.Current.CancellationToken);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
        {
            found[cursor.Current.GraphValues[0].AsString()] = (int)cursor.Current.GraphValues[1].AsInteger();
        }

        Assert.Equal(events.OrderBy(entry => entry.Key, StringComparer.Ordinal), found.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }
}
