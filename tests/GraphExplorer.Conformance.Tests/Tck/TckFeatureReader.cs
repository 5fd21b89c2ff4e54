using Gherkin.Ast;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Reads feature files.</summary>
internal static class TckFeatureReader
{
    /// <summary>The scenarios of a file, outlines once for each example.</summary>
    internal static IReadOnlyList<TckScenario> Read(string file)
    {
        using var reader = new StreamReader(file);
        var feature = new Gherkin.Parser().Parse(reader).Feature;
        var name = feature.Name.Split(" - ")[0].Trim();
        var scenarios = new List<TckScenario>();
        var background = new List<Step>();
        foreach (var child in feature.Children)
        {
            switch (child)
            {
                case Background given:
                    background.AddRange(given.Steps);
                    break;
                case Scenario scenario:
                    scenarios.AddRange(Examples(name, scenario, background));
                    break;
                default:
                    throw new InvalidOperationException($"{child.GetType().Name} is not expected in {file}.");
            }
        }

        return scenarios;
    }

    private static IEnumerable<TckScenario> Examples(string feature, Scenario scenario, List<Step> background)
    {
        Step[] steps = [.. background, .. scenario.Steps];
        if (!scenario.Examples.Any())
        {
            yield return new TckScenario(feature, scenario.Name.Trim(), [.. steps.Select(step => Filled(step, []))]);
            yield break;
        }

        var number = 0;
        foreach (var examples in scenario.Examples)
        {
            string[] header = [.. examples.TableHeader.Cells.Select(cell => cell.Value)];
            foreach (var row in examples.TableBody)
            {
                number++;
                var values = header.Zip(row.Cells.Select(cell => cell.Value)).ToList();
                yield return new TckScenario(feature, $"{scenario.Name.Trim()} #{number}", [.. steps.Select(step => Filled(step, values))]);
            }
        }
    }

    private static TckStep Filled(Step step, IReadOnlyList<(string Name, string Value)> values)
    {
        var query = step.DocString?.Content;
        IReadOnlyList<IReadOnlyList<string>> rows = step.DataTable is { } table
            ? [.. table.Rows.Select(row => row.Cells.Select(cell => Fill(cell.Value)).ToList())]
            : [];
        return new TckStep(Fill(step.Text), query is null ? null : Fill(query), rows);

        string Fill(string text) => values.Aggregate(text, (current, value) => current.Replace($"<{value.Name}>", value.Value, StringComparison.Ordinal));
    }
}
