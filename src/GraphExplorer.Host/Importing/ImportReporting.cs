using GraphExplorer.Import;
using Spectre.Console;

namespace GraphExplorer.Host.Importing;

/// <summary>Shows how an import comes along on the error stream: a bar on a terminal, else a line now and then.</summary>
internal static class ImportReporting
{
    /// <summary>Runs work that reports.</summary>
    internal static Task<T> RunAsync<T>(Func<IProgress<ImportProgress>, Task<T>> work) => Console.IsErrorRedirected
        ? work(new ImportProgressLines(Console.Error))
        : ImportProgressBar.RunAsync(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }), work);
}
