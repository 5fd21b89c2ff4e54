using System.Diagnostics;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary><c>disk-load FILE icews18|EDGES</c>: loads a new file in a process of its own, and prints the seconds from its making to its durable commit.</summary>
internal static class BulkLoadProcess
{
    internal static async Task<int> RunAsync(string file, string what)
    {
        var graph = EventGraph.Make(what);
        var watch = Stopwatch.StartNew();
        await using (var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = file }))
        {
            await using (var session = driver.AsyncSession())
            {
                var cursor = await session.RunAsync("CREATE CONSTRAINT entity_id FOR (e:Entity) REQUIRE e.id IS UNIQUE");
                await cursor.ConsumeAsync();
            }

            Load(driver, graph);
            watch.Stop();
        }

        Console.WriteLine(FormattableString.Invariant($"{watch.Elapsed.TotalSeconds}"));
        return 0;
    }

    private static void Load(EmbeddedDriver driver, EventGraph graph)
    {
        var store = driver.Store;
        int[] label = [store.Labels.GetOrAdd("Entity")];
        int[] entityKeys = [store.PropertyKeys.GetOrAdd("id"), store.PropertyKeys.GetOrAdd("name")];
        int[] eventKeys = [store.PropertyKeys.GetOrAdd("relation"), store.PropertyKeys.GetOrAdd("t")];
        var type = store.RelationshipTypes.GetOrAdd("EVENT");
        using var load = store.BeginBulkLoad(CancellationToken.None);
        var ids = new long[graph.Entities.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = load.CreateNode(label, entityKeys, [(GraphValue)(long)i, (GraphValue)graph.Entities[i]]);
        }

        foreach (var (subject, relation, item, time) in graph.Events)
        {
            load.CreateRelationship(type, ids[subject], ids[item], eventKeys, [(GraphValue)(long)relation, (GraphValue)(long)time]);
        }

        load.Commit(CancellationToken.None);
    }
}
