using GraphExplorer.Import;
using Spectre.Console;

namespace GraphExplorer.Host.Importing;

/// <summary>Draws how far an import has come as a bar with its rate and the time that is left.</summary>
internal sealed class ImportProgressBar(ProgressTask task) : IProgress<ImportProgress>
{
    /// <summary>Runs work that reports to a bar on the terminal.</summary>
    internal static Task<T> RunAsync<T>(IAnsiConsole console, Func<IProgress<ImportProgress>, Task<T>> work) =>
        console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new SpinnerColumn())
            .StartAsync(context => work(new ImportProgressBar(context.AddTask("reading the headers", maxValue: 1))));

    public void Report(ImportProgress value)
    {
        task.Value = value.Fraction;
        task.Description = Markup.Escape(ImportProgressLines.Describe(value));
    }
}
