using GraphExplorer.Model;
using GraphExplorer.Storage.Tests.Durability.Load;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>What was left on the disk by one power cut.</summary>
/// <param name="Files">The files by name.</param>
/// <param name="Acknowledged">The last commit that was acknowledged.</param>
internal sealed record PowerCut(Dictionary<string, byte[]> Files, long Acknowledged)
{
    internal const string FileName = "g.db";

    /// <summary>The last commit that was about to be made.</summary>
    internal required long Announced { get; init; }

    /// <summary>Whether the file that tells which commit was acknowledged last is there, whole and up to date.</summary>
    internal required bool HasSession { get; init; }

    /// <summary>Opens what is left; it must be whole. Answers its version.</summary>
    /// <param name="model">What it must hold.</param>
    /// <param name="again">Whether to go on writing, and to open it once more.</param>
    internal async Task<long> VerifyAsync(ModelStates model, bool again)
    {
        using var folder = new TemporaryFolder(inMemory: true);
        SimulatedDisk.Restore(Files, folder.Path);
        var path = folder.File(FileName);
        long version;
        await using (var store = LoadedStore.Open(path, create: Acknowledged == 0))
        {
            version = store.Current.Version;
            Assert.InRange(version, Acknowledged, Announced);
            LoadedStore.IsAt(store, model, version);
        }

        await LoadedStore.IsSoundAsync(path);
        if (again)
        {
            List<string> after;
            await using (var store = LoadedStore.Open(path))
            {
                LoadedStore.Commit(store);
                LoadedStore.CommitBulk(store);
                after = GraphContents.Of(store.Current);
            }

            await using (var store = LoadedStore.Open(path))
            {
                GraphContents.Same(after, GraphContents.Of(store.Current), "after going on");
            }
        }

        return version;
    }

    /// <summary>Opens what is left, which may be damaged but then must be refused.</summary>
    internal async Task<CutOutcome> OutcomeAsync(ModelStates model)
    {
        using var folder = new TemporaryFolder(inMemory: true);
        SimulatedDisk.Restore(Files, folder.Path);
        try
        {
            await using var store = LoadedStore.Open(folder.File(FileName));
            var version = store.Current.Version;
            LoadedStore.IsAt(store, model, version);
            return version < Acknowledged ? CutOutcome.Behind : CutOutcome.Whole;
        }
        catch (GraphException error) when (error.Code is StatusCodes.StorageDamageDetected or StatusCodes.UnableToStartDatabase)
        {
            return CutOutcome.Refused;
        }
    }
}
