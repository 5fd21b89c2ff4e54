using System.Runtime.ExceptionServices;

namespace GraphExplorer.Storage.Loading;

/// <summary>Shares work out among the processor's threads.</summary>
internal static class LoadThreads
{
    /// <summary>
    /// Does <paramref name="work"/> for each number below <paramref name="count"/>, with something of its own for each thread. The
    /// first error is thrown as it is.
    /// </summary>
    internal static void ForEach<TLocal>(int count, Func<TLocal> local, Action<int, TLocal> work, CancellationToken cancellationToken)
    {
        if (count < 2 || Environment.ProcessorCount == 1)
        {
            var own = local();
            for (var i = 0; i < count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                work(i, own);
            }

            return;
        }

        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            Parallel.For(
                0,
                count,
                options,
                local,
                (i, _, own) =>
                {
                    work(i, own);
                    return own;
                },
                static _ => { });
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }
}
