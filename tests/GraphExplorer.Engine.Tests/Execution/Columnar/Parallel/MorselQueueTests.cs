using GraphExplorer.Engine.Execution.Columnar.Parallel;

namespace GraphExplorer.Engine.Tests.Execution.Columnar.Parallel;

public sealed class MorselQueueTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void Morsels_cover_all_ids_once_in_order(long bound)
    {
        var queue = new MorselQueue(bound, 256);
        var next = 0L;
        for (var number = 0; queue.TryTake(out var morsel); number++)
        {
            Assert.Equal((number, next), (morsel.Number, morsel.From));
            next = morsel.To;
        }

        Assert.Equal(bound, next);
        Assert.InRange(queue.Count, 1, 64);
    }

    [Fact]
    public void What_comes_after_an_error_is_not_handed_out()
    {
        var queue = new MorselQueue(10_000, 256);
        Assert.True(queue.TryTake(out _));
        queue.EndBefore(2);
        queue.EndBefore(5);
        Assert.True(queue.IsWanted(1));
        Assert.False(queue.IsWanted(2));
        Assert.True(queue.TryTake(out var morsel));
        Assert.Equal(1, morsel.Number);
        Assert.False(queue.TryTake(out _));
    }
}
