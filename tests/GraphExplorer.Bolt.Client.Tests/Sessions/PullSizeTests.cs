using GraphExplorer.Bolt.Client.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Sessions;

public sealed class PullSizeTests
{
    [Fact]
    public void A_reader_who_keeps_pace_is_asked_for_twice_as_many_up_to_sixteen_times()
    {
        var size = new PullSize(SessionConfig.DefaultFetchSize, TimeSpan.FromHours(1));
        Assert.Equal([1000, 2000, 4000, 8000, 16_000, 16_000], Enumerable.Range(0, 6).Select(_ => size.Next()));
    }

    [Fact]
    public async Task A_reader_who_is_slow_gets_batches_of_the_fetch_size_again()
    {
        var size = new PullSize(2000, TimeSpan.FromMilliseconds(200));
        size.Next();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.Equal(2000, size.Next());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    public void A_smaller_fetch_size_than_the_default_stays(long fetchSize)
    {
        var size = new PullSize(fetchSize, TimeSpan.FromHours(1));
        Assert.Equal([fetchSize, fetchSize, fetchSize], Enumerable.Range(0, 3).Select(_ => size.Next()));
    }

    [Fact]
    public void All_at_once_stays_all_at_once()
    {
        var size = new PullSize(-1, TimeSpan.FromHours(1));
        Assert.Equal([-1, -1], Enumerable.Range(0, 2).Select(_ => size.Next()));
    }
}
