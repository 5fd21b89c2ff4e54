using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>The one writer's place under a storm of those who ask, wait, and give up.</summary>
public class WriterQueueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_give_up_do_not_change_the_order_of_the_others()
    {
        var queue = new WriterQueue(TimeSpan.FromSeconds(30));
        await queue.EnterAsync(Cancel);
        var order = new List<int>();
        var giveUp = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 9).Select(number => (Number: number, Turn: queue.EnterAsync(number % 3 == 1 ? giveUp.Token : Cancel).AsTask())).ToList();
        await giveUp.CancelAsync();
        var tasks = waiting.Select(async asked =>
        {
            try
            {
                await asked.Turn;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            order.Add(asked.Number);
            queue.Leave();
        }).ToList();
        queue.Leave();
        await Task.WhenAll(tasks);

        Assert.Equal([0, 2, 3, 5, 6, 8], order);
    }

    [Fact]
    public async Task The_time_limit_holds_for_each_and_the_place_is_not_lost()
    {
        var queue = new WriterQueue(TimeSpan.FromMilliseconds(50));
        await queue.EnterAsync(Cancel);
        var errors = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () => await Assert.ThrowsAsync<GraphException>(async () =>
        {
            if (number % 2 == 0)
            {
                await queue.EnterAsync(Cancel);
            }
            else
            {
                queue.Enter(Cancel);
            }
        }))));

        Assert.All(errors, error => Assert.Equal(StatusCodes.LockAcquisitionTimeout, error.Code));
        queue.Leave();
        Assert.True(queue.EnterAsync(Cancel).IsCompletedSuccessfully);
    }

    [Fact]
    public Task The_place_is_one_and_is_never_lost() =>
        Gen.Int[0, 4].Array[1, 30].Array[2, 6].SampleAsync(StormAsync, iter: 60, threads: 1);

    private static async Task StormAsync(int[][] workers)
    {
        var queue = new WriterQueue(TimeSpan.FromMilliseconds(3));
        var inside = 0;
        var most = 0;
        await Task.WhenAll(workers.Select(manners => Task.Run(async () =>
        {
            foreach (var manner in manners)
            {
                using var source = new CancellationTokenSource();
                try
                {
                    if (manner == 0)
                    {
                        queue.Enter(source.Token);
                    }
                    else
                    {
                        var asked = queue.EnterAsync(source.Token);
                        if (manner == 1)
                        {
                            await source.CancelAsync();
                        }

                        await asked;
                    }
                }
                catch (Exception error) when (error is OperationCanceledException or GraphException { Code: StatusCodes.LockAcquisitionTimeout })
                {
                    continue;
                }

                most = Math.Max(most, Interlocked.Increment(ref inside));
                if (manner == 2)
                {
                    await Task.Yield();
                }
                else if (manner == 3)
                {
                    Thread.Sleep(1);
                }

                Interlocked.Decrement(ref inside);
                queue.Leave();
            }
        })));

        Assert.True(most <= 1, "Two had the place at the same time.");
        Assert.True(queue.EnterAsync(CancellationToken.None).IsCompletedSuccessfully, "The place is taken though all have left.");
    }
}
