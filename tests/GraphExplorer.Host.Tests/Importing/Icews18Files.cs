using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GraphExplorer.Host.Tests.Importing;

/// <summary>The events of ICEWS18 as files to import: actors, and one relationship an event.</summary>
internal static class Icews18Files
{
    private static readonly DateOnly FirstDay = new(2018, 1, 1);

    /// <summary>Writes <c>actors.csv</c> and <c>events.csv</c> and answers the numbers of actors, and of events by type.</summary>
    internal static (int Actors, IReadOnlyDictionary<string, int> Events) Write(string icews18, string folder)
    {
        var relations = File.ReadLines(Path.Combine(icews18, "relation-edges.csv")).Skip(1).Select(Split).ToDictionary(fields => fields[0], StringComparer.Ordinal);
        var actors = 0;
        using (var output = new StreamWriter(Path.Combine(folder, "actors.csv"), append: false, new UTF8Encoding(false)))
        {
            output.Write("id:ID,name\n");
            foreach (var line in File.ReadLines(Path.Combine(icews18, "entity2id.txt")))
            {
                var fields = line.Split('\t');
                output.Write($"{fields[1]},\"{fields[0].Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
                actors++;
            }
        }

        var events = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var output = new StreamWriter(Path.Combine(folder, "events.csv"), append: false, new UTF8Encoding(false)))
        {
            output.Write(":START_ID,:END_ID,:TYPE,relation,code,hour:int,on:date\n");
            foreach (var part in (string[])["train", "valid", "test"])
            {
                using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(icews18, part + ".txt.gz")), CompressionMode.Decompress));
                while (reader.ReadLine() is { } line)
                {
                    var fields = line.Split('\t');
                    var relation = relations[fields[1]];
                    var hour = int.Parse(fields[3], CultureInfo.InvariantCulture);
                    output.Write(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{fields[0]},{fields[2]},{relation[3]},\"{relation[1]}\",{relation[2]},{hour},{FirstDay.AddDays(hour / 24):yyyy-MM-dd}\n"));
                    events[relation[3]] = events.GetValueOrDefault(relation[3]) + 1;
                }
            }
        }

        return (actors, events);
    }

    // Names of relations may hold commas and then stand in quotes.
    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(character);
            }
        }

        return [.. fields, field.ToString()];
    }
}
