using GraphExplorer.Actors;
using GraphExplorer.Actors.Seeding;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases.Filling;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Databases;

/// <summary>What is done to a data file's content outlives the process.</summary>
public sealed class DatabaseFillingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphexplorer-filling-");
    private readonly StringWriter _output = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
    }

    [Fact]
    public async Task A_new_file_is_filled_once_and_the_users_changes_stay()
    {
        await UseAsync(null, "MATCH (a:Actor {id: 'iran'}) SET a.name = 'mine'", "MATCH (a:Actor {id: 'china'}) DETACH DELETE a");

        Assert.Equal(["mine"], await ReadAsync("MATCH (a:Actor {id: 'iran'}) RETURN a.name AS value"));
        Assert.Equal([0L], await ReadAsync("MATCH (a:Actor {id: 'china'}) RETURN count(a) AS value"));
        Assert.Equal([86L], await ReadAsync("MATCH (n) RETURN count(n) AS value"));
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task No_seed_is_remembered()
    {
        await UseAsync(DatabaseOptions.NoSeed);

        Assert.Equal([0L], await ReadAsync("MATCH (n) RETURN count(n) AS value"));
    }

    [Fact]
    public async Task A_folder_fills_a_file_and_is_refused_for_a_filled_one()
    {
        var seeds = _folder.CreateSubdirectory("seeds").FullName;
        await File.WriteAllTextAsync(Path.Combine(seeds, "seed.cypher"), "CREATE (:Mine {id: 1});", Stop);
        await UseAsync(seeds);
        await UseAsync(seeds);
        Assert.Equal([1L], await ReadAsync("MATCH (n:Mine) RETURN count(n) AS value"));

        await File.WriteAllTextAsync(Path.Combine(seeds, "seed.cypher"), "CREATE (:Mine {id: 2});", Stop);
        var error = await Assert.ThrowsAsync<GraphException>(() => UseAsync(seeds));
        Assert.Contains(seeds, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_earlier_built_in_graph_is_upgraded_and_that_is_told()
    {
        await using (var driver = Open())
        {
            var earlier = new GraphScripts(GraphScripts.BuiltIn.Schema, [.. GraphScripts.BuiltIn.Seed, "MATCH (a:Actor) SET a.name = toUpper(a.name) CREATE (:Actor {id: 'old-' + a.id})"]);
            await new GraphFilling(driver, new StoredSeedRecord(driver.Store), () => EmbeddedDriver.Open()).RunAsync(new SeedRequest(null, earlier, GraphScripts.BuiltInRevision - 1), Stop);
        }

        Assert.Equal([87L], await ReadAsync("MATCH (n) RETURN count(n) AS value"));
        Assert.Equal(["Russia"], await ReadAsync("MATCH (a:Actor {id: 'russia'}) RETURN a.name AS value"));
        Assert.Contains("16 changed, 17 removed", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_init_applied_is_recorded()
    {
        await using (var driver = Open())
        {
            await DatabaseFilling.RunAsync(driver, DatabaseOptions.NoSeed, _output, Stop);
            await GraphSeeder.RunAsync(driver, GraphScripts.BuiltIn, Stop);
            await DatabaseFilling.RecordAppliedAsync(driver, null, GraphScripts.BuiltIn, Stop);
        }

        await using var again = Open();
        Assert.Equal(SeedState.Filled, SeedRecord.Decode(new StoredSeedRecord(again.Store).Read()!)!.State);
    }

    private EmbeddedDriver Open() => EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = Path.Combine(_folder.FullName, "graph.db") });

    private async Task UseAsync(string? seed, params string[] statements)
    {
        await using var driver = Open();
        await DatabaseFilling.RunAsync(driver, seed, _output, Stop);
        await using var session = driver.AsyncSession();
        foreach (var statement in statements)
        {
            var cursor = await session.RunAsync(statement, Stop);
            await cursor.ConsumeAsync(Stop);
        }
    }

    private async Task<List<object?>> ReadAsync(string statement)
    {
        await using var driver = Open();
        await DatabaseFilling.RunAsync(driver, null, _output, Stop);
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(statement, Stop);
        var values = new List<object?>();
        while (await cursor.FetchAsync(Stop))
        {
            values.Add(cursor.Current["value"]);
        }

        return values;
    }
}
