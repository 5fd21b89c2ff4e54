using System.Globalization;
using Spectre.Console;

namespace GraphExplorer.Host.Printing;

/// <summary>Shows on the error stream how far work has come: a bar on a terminal, a line now and then elsewhere, nothing where it is quick.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Runs the work on another thread and shows its progress until it ends, in whatever way.</summary>
    internal static async Task<T> RunAsync<T>(string title, Func<IProgress<WorkProgress>, Task<T>> work, CancellationToken cancellationToken)
    {
        var latest = new Latest();
        var working = Task.Run(() => work(latest), cancellationToken);
        if (!await EndsWithinAsync(working, Quick).ConfigureAwait(false))
        {
            await (Console.IsErrorRedirected ? ShowLinesAsync(title, latest, working) : ShowBarAsync(title, latest, working)).ConfigureAwait(false);
        }

        return await working.ConfigureAwait(false);
    }

    private static async Task ShowLinesAsync(string title, Latest latest, Task working)
    {
        do
        {
            var progress = latest.Value;
            var share = progress.Fraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $" {100 * fraction:0} %") : string.Empty;
            await Console.Error.WriteLineAsync($"{title}: {progress.Stage}{share}").ConfigureAwait(false);
        }
        while (!await EndsWithinAsync(working, BetweenLines).ConfigureAwait(false));
    }

    private static Task ShowBarAsync(string title, Latest latest, Task working)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
            do
            {
                var progress = latest.Value;
                bar.Description = Markup.Escape($"{title}: {progress.Stage}");
                bar.IsIndeterminate = progress.Fraction is null;
                bar.Value = progress.Fraction ?? 0;
            }
            while (!await EndsWithinAsync(working, BetweenFrames).ConfigureAwait(false));
        });
    }

    private static async Task<bool> EndsWithinAsync(Task working, TimeSpan time) => await Task.WhenAny(working, Task.Delay(time)).ConfigureAwait(false) == working;

    // Progress<T> would post each report to the pool; only the last one is of use.
    private sealed class Latest : IProgress<WorkProgress>
    {
        private volatile WorkProgress _value = new("beginning", null);

        internal WorkProgress Value => _value;

        public void Report(WorkProgress value) => _value = value;
    }
}
