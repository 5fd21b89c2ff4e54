using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>Stores on files whose limits are low, so that a small load sees all that a large one would.</summary>
internal static class LoadedStore
{
    private static readonly string[] Parts = ["", "-wal", "-session"];

    private static readonly CommitLogOptions Low = new()
    {
        MostLoggedEntities = 150,
        MostLoggedBytes = 100 << 10,
        FoldingBytes = 150 << 10,
        FoldedBytes = 80 << 10,
        FoldedBytesACommit = 16 << 10,
        MostRowsDeletedACommit = 5,
        CheckpointPages = 60,
        LogBytesLeftAtClose = 40 << 10,
    };

    internal static GraphStore Open(string path, string? vfs = null, bool create = true, bool checkpoints = true) => FileSession.Open(
        new GraphFileOptions { Path = path, Vfs = vfs, CreateIfMissing = create },
        GraphStoreOptions.Default,
        checkpoints ? Low : Low with { CheckpointPages = int.MaxValue },
        null,
        CancellationToken.None);

    /// <summary>The file and those beside it, as they are, while it may be open.</summary>
    internal static void Copy(string path, string to)
    {
        foreach (var part in Parts)
        {
            if (File.Exists(path + part))
            {
                File.WriteAllBytes(to + part, Bytes(path + part));
            }
        }
    }

    /// <summary>The file that tells which commit was acknowledged last, where there is one.</summary>
    internal static void CopySession(string path, string to)
    {
        if (File.Exists(path + "-session"))
        {
            File.WriteAllBytes(to + "-session", Bytes(path + "-session"));
        }
    }

    /// <summary>The bytes of a file that may be open elsewhere.</summary>
    internal static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete });
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Does the work of the next number.</summary>
    internal static void Commit(GraphStore store)
    {
        using var transaction = store.Begin();
        transaction.AcquireWriter(CancellationToken.None);
        NumberedWork.Perform(transaction);
        transaction.Commit(CancellationToken.None);
    }

    /// <summary>Does the work of the next number as a batch of a bulk load.</summary>
    internal static void CommitBulk(GraphStore store)
    {
        using var load = store.BeginBulkLoad(CancellationToken.None);
        NumberedWork.Perform(load, store);
        load.Commit(CancellationToken.None);
    }

    /// <summary>Asserts that a store holds what the model has after so many commits, attachment and all.</summary>
    internal static void IsAt(GraphStore store, ModelStates model, long version)
    {
        Assert.Equal(version, store.Current.Version);
        GraphContents.Same(model.ContentsAt(version), GraphContents.Of(store.Current), $"at commit {version}");
        var progress = store.ReadAttachment(NumberedWork.Progress);
        Assert.Equal(model.LastBulk(version), progress is null ? 0 : BitConverter.ToInt64(progress));
    }

    /// <summary>Asserts that a check of the file finds nothing.</summary>
    internal static async Task IsSoundAsync(string path)
    {
        var report = await GraphFile.CheckAsync(path, null, CancellationToken.None);
        Assert.True(report.IsSound, $"The check of {path} says: {string.Join("; ", report.Faults)}");
    }
}
