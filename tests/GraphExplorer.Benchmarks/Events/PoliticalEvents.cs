using System.Globalization;
using System.IO.Compression;
using GraphExplorer.Benchmarks.Disk;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>The ICEWS18 events as a graph of actors: relationships of seven types with code, label, date and day.</summary>
internal sealed class PoliticalEvents
{
    private const int Year = 365;

    /// <summary>The kinds of events, by their numbers.</summary>
    internal List<EventKind> Kinds { get; } = [];

    internal List<string> Actors { get; } = [];

    internal List<(int Subject, int Relation, int Object, int Day)> Events { get; } = [];

    /// <summary>The rows that a load makes: nodes and relationships.</summary>
    internal int Rows => Actors.Count + Events.Count;

    /// <summary>Reads the events, once for each year.</summary>
    internal static PoliticalEvents Read(int years = 1)
    {
        var folder = EventGraph.IcewsFolder ?? throw new DirectoryNotFoundException("There is no folder of ICEWS18 events.");
        var graph = new PoliticalEvents();
        foreach (var line in File.ReadLines(Path.Combine(folder, "relation-edges.csv")).Skip(1))
        {
            // Only the label, between the first comma and the last two, is ever quoted.
            var type = line.LastIndexOf(',');
            var code = line.LastIndexOf(',', type - 1);
            var label = line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..code].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
            graph.Kinds.Add(new EventKind(label, line[(code + 1)..type], line[(type + 1)..]));
        }

        foreach (var line in File.ReadLines(Path.Combine(folder, "entity2id.txt")))
        {
            graph.Actors.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
        }

        foreach (var part in (string[])["train", "valid", "test"])
        {
            using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, part + ".txt.gz")), CompressionMode.Decompress));
            while (file.ReadLine() is { } line)
            {
                var fields = line.Split('\t', ' ');
                graph.Events.Add((Number(fields[0]), Number(fields[1]), Number(fields[2]), Number(fields[3]) / 24));
            }
        }

        var once = graph.Events.Count;
        for (var year = 1; year < years; year++)
        {
            for (var i = 0; i < once; i++)
            {
                var first = graph.Events[i];
                graph.Events.Add(first with { Day = first.Day + (year * Year) });
            }
        }

        return graph;
    }

    /// <summary>Loads the graph by program.</summary>
    internal void Load(EmbeddedDriver driver)
    {
        var store = driver.Store;
        int[] label = [store.Labels.GetOrAdd("Actor")];
        int[] actorKeys = [store.PropertyKeys.GetOrAdd("id"), store.PropertyKeys.GetOrAdd("name")];
        int[] eventKeys = [.. ((string[])["code", "label", "date", "t"]).Select(store.PropertyKeys.GetOrAdd)];
        int[] types = [.. Kinds.Select(kind => store.RelationshipTypes.GetOrAdd(kind.Type))];
        using var load = store.BeginBulkLoad(CancellationToken.None);
        var ids = new long[Actors.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = load.CreateNode(label, actorKeys, [(GraphValue)(long)i, (GraphValue)Actors[i]]);
        }

        string[] dates = [.. Enumerable.Range(0, Events.Max(one => one.Day) + 1).Select(Date)];
        foreach (var (subject, relation, item, day) in Events)
        {
            var kind = Kinds[relation];
            load.CreateRelationship(
                types[relation],
                ids[subject],
                ids[item],
                eventKeys,
                [(GraphValue)kind.Code, (GraphValue)kind.Label, (GraphValue)dates[day], (GraphValue)(long)day]);
        }

        load.Commit(CancellationToken.None);
    }

    internal static string Date(int day) => new DateOnly(2018, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
