using GraphExplorer.Actors.Analyses;

namespace GraphExplorer.Host.Commands;

/// <summary>Prints the named analyses with their parameters.</summary>
internal static class AnalysisList
{
    internal static async Task WriteAsync(TextWriter output, AnalysisCatalogue catalogue)
    {
        foreach (var analysis in catalogue.All)
        {
            await output.WriteLineAsync($"{analysis.Name}: {analysis.Title}").ConfigureAwait(false);
            await output.WriteLineAsync($"    {analysis.Answers}").ConfigureAwait(false);
            foreach (var parameter in analysis.Parameters)
            {
                await output.WriteLineAsync($"    --param {parameter.Name}={parameter.Default}  {parameter.Description}").ConfigureAwait(false);
            }
        }
    }
}
