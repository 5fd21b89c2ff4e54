using System.Globalization;
using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Kills;

/// <summary>
/// A process that writes is killed at any moment, opening the file included. What it had acknowledged is there afterwards, besides at
/// most the first of the commits that were on their way, each whole; a check of the file finds nothing wrong. The number of kills is 15,
/// 400 when GRAPHEXPLORER_NIGHTLY is 1, or what KILLS says.
/// </summary>
[Collection(RunAlone.Name)]
public class KillTests(ITestOutputHelper output)
{
    private const int KillsAFile = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_writer_loses_nothing_that_it_acknowledged()
    {
        var kills = Repetitions.Of("KILLS", usual: 15, nightly: 400);
        var random = new Random(Environment.GetEnvironmentVariable("KILLS_SEED") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : Environment.TickCount);
        var (commits, unacknowledged, unopened) = (0L, 0, 0);
        for (var done = 0; done < kills;)
        {
            using var folder = new TemporaryFolder();
            var path = folder.File("g.db");
            var isBulk = new Dictionary<long, bool>();
            using var model = new ModelStates(number => isBulk[number]);
            var version = 0L;
            for (var i = 0; i < KillsAFile && done < kills; i++, done++)
            {
                var process = new KilledProcess();
                var whileOpening = random.Next(4) == 0;
                await process.RunAsync(path, random.Next(), whileOpening, random.Next(whileOpening ? 200 : 600), Cancel);
                foreach (var (number, bulk) in process.Announced)
                {
                    isBulk[number] = bulk;
                }

                var told = process.Announced.Count == 0 ? version : process.Announced.Keys.Max();
                unopened += process.Opened < 0 ? 1 : 0;
                if (!File.Exists(path))
                {
                    Assert.Equal(0, version);
                    continue;
                }

                // The next process opens the killed file itself; what is looked at is a copy.
                using var copy = new TemporaryFolder();
                LoadedStore.Copy(path, copy.File("g.db"));
                var found = await VerifyAsync(copy.File("g.db"), model, Math.Max(process.Acknowledged, version), told);
                unacknowledged += found > Math.Max(process.Acknowledged, version) ? 1 : 0;
                version = found;
            }

            commits += version;
        }

        output.WriteLine($"{kills} kills, {unopened} of them before the file was open, {commits} commits; {unacknowledged} times more was there than was acknowledged.");
    }

    /// <summary>Opens what is left and answers its version.</summary>
    private static async Task<long> VerifyAsync(string path, ModelStates model, long acknowledged, long announced)
    {
        var version = 0L;
        await using (var store = LoadedStore.Open(path))
        {
            version = store.Current.Version;
            Assert.True(version >= acknowledged, $"Commit {acknowledged} was acknowledged, and the file is at {version}.");
            Assert.True(version <= Math.Max(announced, acknowledged), $"Commit {announced} was the last under way, and the file is at {version}.");
            LoadedStore.IsAt(store, model, version);
        }

        await LoadedStore.IsSoundAsync(path);
        return version;
    }
}
