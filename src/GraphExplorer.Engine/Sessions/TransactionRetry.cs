using System.Diagnostics;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>Runs a unit of work again while it fails with a retriable error: exponential back-off with jitter, for 30 seconds at most.</summary>
internal static class TransactionRetry
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var delay = 1.0; ; delay = Math.Min(delay * 2, 1000))
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (GraphException error) when (error.IsRetriable && error.Code != StatusCodes.MemoryLimit && watch.Elapsed < Patience)
            {
                var jittered = delay * (0.8 + (0.4 * Random.Shared.NextDouble()));
                await Task.Delay(TimeSpan.FromMilliseconds(jittered), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
