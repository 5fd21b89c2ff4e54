using System.Diagnostics;
using GraphExplorer.Host.Databases.Holding;
using GraphExplorer.Host.Serving;

namespace GraphExplorer.Host.Tests.Databases;

public sealed class HolderRecordTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    private string GraphFile => Path.Combine(_folder, "graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_written_is_read()
    {
        using (var hold = new FileHold(GraphFile, "serve"))
        {
            Assert.Null(HolderFile.ReadServer(GraphFile));
            hold.Announce(["http://127.0.0.1:5000"], new(System.Net.IPAddress.Loopback, 40000), "secret");
            var record = HolderFile.ReadServer(GraphFile)!;
            Assert.Equal(Environment.ProcessId, record.Process);
            Assert.Equal(["http://127.0.0.1:5000"], record.Addresses);
            Assert.Equal("127.0.0.1:40000", record.PrivateEndPoint?.ToString());
            hold.Withdraw();
            Assert.Null(HolderFile.ReadServer(GraphFile));
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_note_of_the_next_holder_stays()
    {
        var first = new FileHold(GraphFile, "cypher");
        HolderFile.Write(GraphFile, new HolderRecord { Verb = "serve", Process = Environment.ProcessId + 1 });
        first.Dispose();
        Assert.Equal(Environment.ProcessId + 1, HolderFile.Read(GraphFile)?.Process);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_pipe_in_the_note_s_place_is_none_and_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of Unix.");
        var stop = TestContext.Current.CancellationToken;
        await Process.Start("mkfifo", [HolderFile.PathOf(GraphFile)]).WaitForExitAsync(stop);

        Assert.Null(await Task.Run(() => HolderFile.Read(GraphFile), stop).WaitAsync(TimeSpan.FromSeconds(30), stop));
    }

    [Theory]
    [InlineData("192.0.2.1:40000")]
    [InlineData("example.org:80")]
    [InlineData("")]
    [InlineData(null)]
    public void An_address_that_is_not_this_machine_s_own_is_not_used(string? address) =>
        Assert.Null(new HolderRecord { Verb = "serve", Private = address, Token = "secret" }.PrivateEndPoint);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("{\"process\": \"many\"}")]
    public void A_note_that_makes_no_sense_is_none(string text)
    {
        File.WriteAllText(HolderFile.PathOf(GraphFile), text);
        Assert.Null(HolderFile.Read(GraphFile));
    }

    [Fact]
    public void A_process_that_is_gone_and_one_that_got_its_number_later_hold_nothing()
    {
        Assert.True(new HolderRecord { Verb = "serve", Process = int.MaxValue }.IsGone());
        Assert.True(new HolderRecord { Verb = "serve", Since = DateTimeOffset.UtcNow.AddDays(-400) }.IsGone());
        Assert.False(new HolderRecord { Verb = "serve" }.IsGone());
        Assert.False(new HolderRecord { Verb = "serve", Process = int.MaxValue, Machine = "another" }.IsGone());
    }

    [Fact]
    public void A_token_is_another_each_time_and_nothing_else_fits()
    {
        var token = new HolderToken();
        Assert.NotEqual(token.Text, new HolderToken().Text);
        Assert.True(token.Fits(token.Text));
        Assert.False(token.Fits(token.Text[1..]));
        Assert.False(token.Fits(string.Empty));
    }
}
