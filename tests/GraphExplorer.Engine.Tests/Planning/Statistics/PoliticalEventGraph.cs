using System.Globalization;
using System.IO.Compression;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Planning.Statistics;

/// <summary>The ICEWS18 events as a graph: 23,033 actors with indexed id and name, 468,558 relationships of seven types with code, date and day.</summary>
public sealed class PoliticalEventGraph : IAsyncLifetime
{
    private EmbeddedDriver? _driver;

    /// <summary>The database; the test is skipped where the events are not there.</summary>
    internal EmbeddedDriver Driver
    {
        get
        {
            Assert.SkipWhen(_driver is null, "There is no folder of ICEWS18 events (events/icews18 in the shared folder).");
            return _driver!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Folder() is not { } folder)
        {
            return;
        }

        _driver = EmbeddedDriver.Open();
        Load(_driver, folder);
        await using var session = _driver.AsyncSession();
        foreach (var statement in (string[])["CREATE CONSTRAINT actor_id FOR (a:Actor) REQUIRE a.id IS UNIQUE", "CREATE INDEX actor_name FOR (a:Actor) ON (a.name)"])
        {
            await (await session.RunAsync(statement, cancellationToken: TestContext.Current.CancellationToken)).ConsumeAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
        {
            await _driver.DisposeAsync();
        }
    }

    private static string? Folder()
    {
        var shared = Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
            {
                shared = Path.Combine(folder.Parent!.FullName, "shared");
            }
        }

        return shared is not null && Path.Combine(shared, "events", "icews18") is var events && Directory.Exists(events) ? events : null;
    }

    private static void Load(EmbeddedDriver driver, string folder)
    {
        var store = driver.Store;
        var kinds = new List<(int Type, string Code)>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "relation-edges.csv")).Skip(1))
        {
            var type = line.LastIndexOf(',');
            kinds.Add((store.RelationshipTypes.GetOrAdd(line[(type + 1)..]), line[(line.LastIndexOf(',', type - 1) + 1)..type]));
        }

        int[] label = [store.Labels.GetOrAdd("Actor")];
        int[] actorKeys = [store.PropertyKeys.GetOrAdd("id"), store.PropertyKeys.GetOrAdd("name")];
        int[] eventKeys = [store.PropertyKeys.GetOrAdd("code"), store.PropertyKeys.GetOrAdd("date"), store.PropertyKeys.GetOrAdd("t")];
        using var load = store.BeginBulkLoad(CancellationToken.None);
        var ids = new List<long>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "entity2id.txt")))
        {
            ids.Add(load.CreateNode(label, actorKeys, [(long)ids.Count, line[..line.IndexOf('\t', StringComparison.Ordinal)]]));
        }

        var firstDay = new DateOnly(2018, 1, 1);
        foreach (var part in (string[])["train", "valid", "test"])
        {
            using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, part + ".txt.gz")), CompressionMode.Decompress));
            while (file.ReadLine() is { } line)
            {
                var fields = line.Split('\t', ' ').Select(field => int.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
                var day = fields[3] / 24;
                var (type, code) = kinds[fields[1]];
                GraphValue[] values = [code, firstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (long)day];
                load.CreateRelationship(type, ids[fields[0]], ids[fields[2]], eventKeys, values);
            }
        }

        load.Commit(CancellationToken.None);
    }
}
