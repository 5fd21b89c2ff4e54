using System.Globalization;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>The graph as CSV: for <c>import csv</c>, and for LadybugDB, which copies the actors and each type from a file of its own.</summary>
internal sealed class EventFiles(string folder)
{
    internal string Nodes { get; } = Path.Combine(folder, "nodes.csv");

    internal string Relationships { get; } = Path.Combine(folder, "relationships.csv");

    internal string Actors { get; } = Path.Combine(folder, "actors.csv");

    /// <summary>The types; each has the file <see cref="TypeFile"/>.</summary>
    internal IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>How many nodes and relationships there are.</summary>
    internal int Rows { get; private set; }

    internal string TypeFile(string type) => Path.Combine(folder, type + ".csv");

    internal void Write(PoliticalEvents graph)
    {
        Rows = graph.Rows;
        Types = [.. graph.Kinds.Select(kind => kind.Type).Distinct(StringComparer.Ordinal)];
        using (StreamWriter nodes = new(Nodes), actors = new(Actors))
        {
            nodes.Write("id:ID{id-type:long},name,:LABEL\n");
            actors.Write("id,name\n");
            for (var i = 0; i < graph.Actors.Count; i++)
            {
                nodes.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{Quoted(graph.Actors[i])},Actor\n"));
                actors.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{Quoted(graph.Actors[i])}\n"));
            }
        }

        using var all = new StreamWriter(Relationships);
        all.Write(":START_ID,:END_ID,:TYPE,code,label,date,t:long\n");
        var parts = Types.ToDictionary(type => type, type => new StreamWriter(TypeFile(type)), StringComparer.Ordinal);
        foreach (var part in parts.Values)
        {
            part.Write("from,to,code,label,date,t\n");
        }

        foreach (var (subject, relation, item, day) in graph.Events)
        {
            var kind = graph.Kinds[relation];
            var properties = string.Create(CultureInfo.InvariantCulture, $"{kind.Code},{Quoted(kind.Label)},{PoliticalEvents.Date(day)},{day}\n");
            all.Write(string.Create(CultureInfo.InvariantCulture, $"{subject},{item},{kind.Type},{properties}"));
            parts[kind.Type].Write(string.Create(CultureInfo.InvariantCulture, $"{subject},{item},{properties}"));
        }

        foreach (var part in parts.Values)
        {
            part.Dispose();
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
