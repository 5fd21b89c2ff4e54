using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

/// <summary>All running statements share one limit of memory.</summary>
public sealed class TotalMemoryTests
{
    private const string Sort = "UNWIND range(1, 300000) AS x WITH x ORDER BY -x RETURN x";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sort)]
    [InlineData("UNWIND range(1, 300000) AS x RETURN collect(x)")]
    [InlineData("RETURN reduce(l = [1], i IN range(1, 18) | l + l)")]
    public async Task A_statement_past_what_others_leave_fails_and_they_go_on(string text)
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { TotalQueryMemory = 16 * 1024 * 1024 });
        await using var one = driver.AsyncSession();
        await using var two = driver.AsyncSession();
        var open = await one.RunAsync(Sort, cancellationToken: Cancel);
        Assert.True(await open.FetchAsync(Cancel));

        var error = await Assert.ThrowsAsync<GraphException>(async () => await (await two.RunAsync(text, cancellationToken: Cancel)).FetchAsync(Cancel));
        Assert.Equal(StatusCodes.MemoryLimit, error.Code);
        Assert.Contains("TotalQueryMemory", error.FullMessage(), StringComparison.Ordinal);

        Assert.True(await open.FetchAsync(Cancel));
        await open.ConsumeAsync(Cancel);
        var again = await two.RunAsync(text, cancellationToken: Cancel);
        Assert.True(await again.FetchAsync(Cancel));
        await again.ConsumeAsync(Cancel);
        Assert.Equal(0, driver.Memory.Reserved);
    }

    [Fact]
    public async Task A_session_that_is_left_gives_its_memory_back()
    {
        await using var driver = EmbeddedDriver.Open(new EmbeddedDriverOptions { TotalQueryMemory = 64 * 1024 * 1024 });
        await using (var session = driver.AsyncSession())
        {
            await (await session.RunAsync(Sort, cancellationToken: Cancel)).FetchAsync(Cancel);
            Assert.True(driver.Memory.Reserved > 0);
        }

        Assert.Equal(0, driver.Memory.Reserved);
    }
}
