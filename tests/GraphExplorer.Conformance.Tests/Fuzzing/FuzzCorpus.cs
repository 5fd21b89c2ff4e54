using GraphExplorer.Conformance.Tests.Scripts;
using GraphExplorer.Conformance.Tests.Tck;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>The statements of all scripts and, where the TCK is present, of its scenarios.</summary>
internal static class FuzzCorpus
{
    internal static FuzzSeed[] Read()
    {
        var scripts = ScriptTests.All().Select(script => new FuzzSeed(script.Setup, script.Query));
        return [.. scripts.Concat(Scenarios()).DistinctBy(seed => seed.Query)];
    }

    private static IEnumerable<FuzzSeed> Scenarios()
    {
        if (SharedFolder.Find(Path.Join("tck", "features")) is not { } folder)
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var scenario in TckFeatureReader.Read(file))
            {
                string[] setup = [.. scenario.Steps.Where(step => step.Text == "having executed:").Select(step => step.Query!)];
                foreach (var step in scenario.Steps.Where(step => step.Query is not null))
                {
                    yield return new FuzzSeed(step.Text == "having executed:" ? [] : setup, step.Query!);
                }
            }
        }
    }
}
