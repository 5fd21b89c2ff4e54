using System.Text.RegularExpressions;

namespace GraphExplorer.Cypher.Tests.Conformance;

/// <summary>Reads the scenarios of the TCK's feature files.</summary>
public static partial class TckScenarios
{
    private static IReadOnlyList<TckScenario>? _all;

    /// <summary>All scenarios with their examples; the test is skipped where the files are not there.</summary>
    public static IReadOnlyList<TckScenario> All()
    {
        if (_all is not null)
        {
            return _all;
        }

        var folder = SharedFolder.Find("tck/features");
        Assert.SkipWhen(folder is null, "The TCK is not beside this repository (../shared/tck), and GRAPHEXPLORER_SHARED names no folder that holds it.");
        return _all = [.. Directory.EnumerateFiles(folder!, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];
    }

    private static IEnumerable<TckScenario> Read(string path)
    {
        var feature = Path.GetFileNameWithoutExtension(path);
        var lines = File.ReadAllLines(path);
        var background = new List<string>();
        var block = new List<string>();
        var inBackground = false;
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (text.StartsWith("Scenario", StringComparison.Ordinal) || text == "Background:")
            {
                foreach (var scenario in Scenarios(feature, background, block, inBackground))
                {
                    yield return scenario;
                }

                if (inBackground)
                {
                    background = block;
                }

                block = [];
                inBackground = text == "Background:";
            }

            block.Add(line);
        }

        foreach (var scenario in Scenarios(feature, background, block, inBackground))
        {
            yield return scenario;
        }
    }

    private static IEnumerable<TckScenario> Scenarios(string feature, List<string> background, List<string> block, bool isBackground)
    {
        if (isBackground || block.Count == 0 || !block[0].TrimStart().StartsWith("Scenario", StringComparison.Ordinal))
        {
            yield break;
        }

        var examplesAt = block.FindIndex(line => line.Trim().StartsWith("Examples:", StringComparison.Ordinal));
        var steps = examplesAt < 0 ? block : block[..examplesAt];
        var name = block[0].Trim();
        if (examplesAt < 0)
        {
            yield return Build(feature, name, [.. background, .. steps]);
            yield break;
        }

        var rows = block[examplesAt..].Select(line => line.Trim()).Where(line => line.StartsWith('|')).Select(Cells).ToList();
        foreach (var row in rows.Skip(1))
        {
            var filled = background.Concat(steps).Select(line => rows[0].Zip(row).Aggregate(line, (text, cell) => text.Replace($"<{cell.First}>", cell.Second, StringComparison.Ordinal)));
            yield return Build(feature, $"{name} ({string.Join(", ", row)})", [.. filled]);
        }
    }

    private static List<string> Cells(string row) =>
        [.. CellSeparator().Split(row.Trim('|')).Select(cell => cell.Trim().Replace(@"\|", "|", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal))];

    private static TckScenario Build(string feature, string name, List<string> lines)
    {
        List<string> setup = [], queries = [], procedures = [];
        string? error = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Trim();
            if (text.Contains("should be raised", StringComparison.Ordinal))
            {
                error = text;
            }
            else if (ProcedureSignature().Match(text) is { Success: true } match)
            {
                procedures.Add(match.Groups[1].Value);
            }
            else if (text == "\"\"\"")
            {
                var step = lines[i - 1].Trim();
                var end = lines.FindIndex(i + 1, line => line.Trim() == "\"\"\"");
                var query = string.Join('\n', lines[(i + 1)..end].Select(line => line.StartsWith("      ", StringComparison.Ordinal) ? line[6..] : line));
                (step.Contains("having executed", StringComparison.Ordinal) ? setup : queries).Add(query);
                i = end;
            }
        }

        return new TckScenario(feature, name, setup, queries, error, procedures);
    }

    [GeneratedRegex(@"there exists a procedure (.*):$")]
    private static partial Regex ProcedureSignature();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellSeparator();
}
