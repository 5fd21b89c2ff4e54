using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Expressions;

public sealed class SizeLimitTests
{
    [Theory]
    [InlineData("reduce(s = 'aaaaaaaaaaaaaaaa', x IN range(1, 40) | s + s)")]
    [InlineData("reduce(l = [1], x IN range(1, 40) | l + l)")]
    [InlineData("range(1, 60000000)")]
    [InlineData("[x IN range(1, 10000) | range(1, 10000)]")]
    [InlineData("reduce(l = [], x IN range(1, 10000) | l + [range(1, 10000)])")]
    [InlineData("reduce(l = [1], x IN range(1, 60) | [l, l])")]
    [InlineData("reduce(m = {a: 1}, x IN range(1, 60) | {a: m, b: m})")]
    [InlineData("reduce(m = {a: 1}, x IN range(1, 60) | m {.a, b: m, c: m})")]
    public void A_value_past_the_memory_limit_is_refused_before_it_is_made(string expression) =>
        Assert.Equal(StatusCodes.MemoryLimit, Evaluated.Error(expression).Code);

    [Theory]
    [InlineData("range(-9223372036854775808, 9223372036854775807)")]
    [InlineData("reduce(s = 'aa', x IN range(1, 40) | replace(s, 'a', s))")]
    public void A_value_past_all_bounds_is_refused(string expression) => Assert.Equal(StatusCodes.ArgumentError, Evaluated.Error(expression).Code);

    [Fact]
    public void Lists_do_not_nest_without_end() =>
        Assert.Equal(StatusCodes.ArgumentError, Evaluated.Error("reduce(l = [], x IN range(1, 100000) | [l])").Code);

    [Fact]
    public void A_value_that_was_only_passing_does_not_count()
    {
        using var runner = new ExpressionRunner(memoryLimit: 2_000_000);
        var (evaluator, state) = runner.Prepare("size([x IN range(1, 10000) | x]) + size(range(1, 10000) + [1])");
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(20001, evaluator.Evaluate(state));
        }

        Assert.Equal(0, state.Memory.Used);
    }

    [Fact]
    public void Collecting_counts_against_the_memory_limit()
    {
        using var runner = new ExpressionRunner(memoryLimit: 1000);
        var rows = Enumerable.Range(0, 100).Select(i => (GraphValue)i).ToArray();
        Assert.Equal(StatusCodes.MemoryLimit, Assert.Throws<GraphException>(() => runner.Aggregate("collect(x)", rows)).Code);
    }
}
