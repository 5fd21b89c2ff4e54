using GraphExplorer.Bolt.Client.Routing;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>Runs a unit of work again while it fails with what another try may mend: exponential back-off with jitter, for a limited time.</summary>
internal static class TransactionRetry
{
    private const double FirstDelay = 100;
    private const double LongestDelay = 5_000;
    private const double Jitter = 0.2;

    internal static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> work, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        for (var delay = FirstDelay; ; delay = Math.Min(delay * 2, LongestDelay))
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (GraphException error) when (RetryCodes.IsRetriable(error) && clock.GetElapsedTime(started) < patience)
            {
                var jittered = delay * (1 - Jitter + (2 * Jitter * Random.Shared.NextDouble()));
                await Task.Delay(TimeSpan.FromMilliseconds(jittered), clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
