using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>
/// The power goes at any operation on the disk, which then keeps any part of what was not synced. What was acknowledged is there,
/// besides at most the first of the commits under way, each whole. 200 cuts, 3000 when GRAPHEXPLORER_NIGHTLY is 1, or what POWER_CUTS says.
/// </summary>
public class PowerCutTests(ITestOutputHelper output)
{
    private static readonly int Cuts = Repetitions.Of("POWER_CUTS", usual: 200, nightly: 3000);
    private const int CutsASession = 40;

    [Fact]
    public async Task A_power_cut_loses_no_acknowledged_commit_and_keeps_none_in_part()
    {
        var seed = Repetitions.Of("POWER_SEED", usual: Environment.TickCount, nightly: Environment.TickCount);
        var random = new Random(seed);
        var (done, ahead, files) = (0, 0, 0);
        while (done < Cuts)
        {
            files++;
            using var run = new PowerCutRun(random);
            for (var session = 0; session < 3 && done < Cuts; session++)
            {
                await (session == 2 ? run.WorkAsync(commits: 9, writers: 4) : run.WorkAsync(commits: 25));
                var cuts = run.TakeCuts();
                random.Shuffle(CollectionsMarshal.AsSpan(cuts));
                foreach (var cut in cuts.Take(Math.Min(Cuts - done, CutsASession)))
                {
                    ahead += await cut.VerifyAsync(run.Model, again: done % 10 == 0) > cut.Acknowledged ? 1 : 0;
                    done++;
                }
            }
        }

        output.WriteLine($"{done} power cuts on {files} files (seed {seed}); {ahead} times more was there than was acknowledged.");
    }

    [Fact]
    public async Task A_disk_that_lies_about_syncs_is_found_out_or_does_no_harm()
    {
        var random = new Random(5);
        var (refused, behind, whole) = (0, 0, 0);
        using var run = new PowerCutRun(random) { Lies = true };
        await run.WorkAsync(commits: 60);
        foreach (var cut in run.TakeCuts())
        {
            switch (await cut.OutcomeAsync(run.Model))
            {
                case CutOutcome.Refused:
                    refused++;
                    break;
                case CutOutcome.Behind:
                    // With the file that tells of the session, the loss is known.
                    Assert.False(cut.HasSession, "Acknowledged commits are missing, and nothing is said about it.");
                    behind++;
                    break;
                default:
                    whole++;
                    break;
            }
        }

        output.WriteLine($"{refused} refused, {behind} behind without a session file, {whole} whole.");
        Assert.True(refused > 0);
    }
}
