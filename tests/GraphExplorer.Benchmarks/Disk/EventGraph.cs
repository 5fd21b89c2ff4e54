using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>Events as a graph to be loaded: entities by number, and who did what to whom when.</summary>
internal sealed class EventGraph
{
    private const int EdgesPerEntity = 20;

    internal List<string> Entities { get; } = [];

    internal List<(int Subject, int Relation, int Object, int Time)> Events { get; } = [];

    /// <summary>The folder of the ICEWS18 events: in the folder that GRAPHEXPLORER_SHARED names, or in 'shared' beside the repository; null where there is none.</summary>
    internal static string? IcewsFolder
    {
        get
        {
            var shared = Environment.GetEnvironmentVariable("GRAPHEXPLORER_SHARED");
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); shared is null && folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
                {
                    shared = Path.Combine(folder.Parent!.FullName, "shared");
                }
            }

            var events = Path.Combine(shared ?? string.Empty, "events", "icews18");
            return Directory.Exists(events) ? events : null;
        }
    }

    /// <summary>What <c>icews18</c> or a number of random events name.</summary>
    internal static EventGraph Make(string what) =>
        what == "icews18" ? ReadIcews(IcewsFolder ?? throw new DirectoryNotFoundException("There is no folder of ICEWS18 events.")) : Random(int.Parse(what, CultureInfo.InvariantCulture));

    /// <summary>Writes files that <c>import csv</c> reads.</summary>
    internal void WriteForImport(string nodes, string relationships)
    {
        using (var writer = new StreamWriter(nodes))
        {
            writer.Write("id:ID{id-type:long},name,:LABEL\n");
            for (var i = 0; i < Entities.Count; i++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{Quoted(Entities[i])},Entity\n"));
            }
        }

        using var edges = new StreamWriter(relationships);
        edges.Write(":START_ID,:END_ID,:TYPE,relation:long,t:long\n");
        foreach (var (subject, relation, item, time) in Events)
        {
            edges.Write(string.Create(CultureInfo.InvariantCulture, $"{subject},{item},EVENT,{relation},{time}\n"));
        }
    }

    /// <summary>Writes the same rows as files that LadybugDB copies.</summary>
    internal void WriteForCopy(string nodes, string relationships)
    {
        using (var writer = new StreamWriter(nodes))
        {
            writer.Write("id,name\n");
            for (var i = 0; i < Entities.Count; i++)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{Quoted(Entities[i])}\n"));
            }
        }

        using var edges = new StreamWriter(relationships);
        edges.Write("from,to,relation,t\n");
        foreach (var (subject, relation, item, time) in Events)
        {
            edges.Write(string.Create(CultureInfo.InvariantCulture, $"{subject},{item},{relation},{time}\n"));
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static EventGraph ReadIcews(string folder)
    {
        var graph = new EventGraph();
        foreach (var line in File.ReadLines(Path.Combine(folder, "entity2id.txt")))
        {
            graph.Entities.Add(line[..line.IndexOf('\t', StringComparison.Ordinal)]);
        }

        foreach (var part in (string[])["train", "valid", "test"])
        {
            using var file = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(folder, part + ".txt.gz")), CompressionMode.Decompress), Encoding.UTF8);
            while (file.ReadLine() is { } line)
            {
                var fields = line.Split('\t', ' ');
                graph.Events.Add((Number(fields[0]), Number(fields[1]), Number(fields[2]), Number(fields[3])));
            }
        }

        return graph;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static EventGraph Random(int edges)
    {
        var graph = new EventGraph();
        var random = new Random(20180101);
        for (var i = 0; i < edges / EdgesPerEntity; i++)
        {
            graph.Entities.Add(string.Create(CultureInfo.InvariantCulture, $"Entity {i}"));
        }

        for (var i = 0; i < edges; i++)
        {
            graph.Events.Add((random.Next(graph.Entities.Count), random.Next(256), random.Next(graph.Entities.Count), i / 60));
        }

        return graph;
    }
}
