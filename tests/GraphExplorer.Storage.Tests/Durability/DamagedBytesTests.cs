using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>Files of which bytes were changed or cut off: a check finds it, or the database is what it was. Nothing else is thrown.</summary>
public class DamagedBytesTests(ITestOutputHelper output)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Damage_to_a_closed_file_is_found_or_changes_nothing()
    {
        using var file = CheckTests.Closed();
        await DamageAsync(file, "", seed: 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public async Task Damage_to_what_a_crash_has_left_is_found_or_changes_nothing(string ending)
    {
        using var file = new StoreFile();
        using var store = file.Open(StoreFile.Busy);
        FilledStore.Fill(store);
        using var crashed = file.Crashed();
        await DamageAsync(crashed, ending, seed: 2);
    }

    private async Task DamageAsync(StoreFile file, string ending, int seed)
    {
        var content = await ContentAsync(file);
        var bytes = await File.ReadAllBytesAsync(file.Path + ending, Cancel);
        var random = new Random(seed);
        var found = 0;
        var repetitions = Repetitions.Of("GRAPHEXPLORER_DAMAGES", 60, 5_000);
        for (var i = 0; i < repetitions; i++)
        {
            using var damaged = file.Crashed();
            var changed = Damaged(bytes, random, out var what);
            await File.WriteAllBytesAsync(damaged.Path + ending, changed, Cancel);
            if (await IsSoundAsync(damaged, what))
            {
                Assert.True(content == await ContentAsync(damaged), $"{what} is not noticed.");
            }
            else
            {
                found++;
                Assert.Throws<GraphException>(() => damaged.Open());
            }
        }

        output.WriteLine($"{repetitions} damages, {found} of them found, the others to unused bytes.");
    }

    private static async Task<string> ContentAsync(StoreFile file)
    {
        // Opening writes the file: it is done to a copy.
        using var copy = file.Crashed();
        await using var store = copy.Open();
        return StoreFile.Content(store.Current);
    }

    private static async Task<bool> IsSoundAsync(StoreFile file, string what)
    {
        try
        {
            var report = await GraphFile.CheckAsync(file.Path, null, Cancel);
            Assert.Equal(report.IsSound, report.Faults.Count == 0);
            return report.IsSound;
        }
        catch (GraphException exception) when (exception.Code == StatusCodes.UnableToStartDatabase)
        {
            return false;
        }
        catch (Exception exception) when (exception is not GraphException)
        {
            throw new InvalidOperationException($"{what}: {exception.Message}", exception);
        }
    }

    private static byte[] Damaged(byte[] bytes, Random random, out string what)
    {
        var damaged = (byte[])bytes.Clone();
        var place = random.Next(bytes.Length);
        switch (random.Next(5))
        {
            case 0:
                what = $"A cut at {place} of {bytes.Length}";
                return damaged[..place];
            case 1:
                var length = Math.Min(random.Next(1, 9000), bytes.Length - place);
                what = $"{length} bytes of zero at {place}";
                damaged.AsSpan(place, length).Clear();
                return damaged;
            case 2:
                var (from, to) = (random.Next(bytes.Length / 512), random.Next(bytes.Length / 512));
                what = $"Sector {from} in the place of {to}";
                bytes.AsSpan(from * 512, 512).CopyTo(damaged.AsSpan(to * 512));
                return damaged;
            case 3:
                what = "Random bytes";
                for (var i = 0; i < 8; i++)
                {
                    damaged[random.Next(bytes.Length)] = (byte)random.Next(256);
                }

                return damaged;
            default:
                var bit = random.Next(8);
                what = $"Bit {bit} of byte {place}";
                damaged[place] ^= (byte)(1 << bit);
                return damaged;
        }
    }
}
