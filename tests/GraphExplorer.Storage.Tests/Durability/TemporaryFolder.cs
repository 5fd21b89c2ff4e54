namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>A folder that is there for one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string Memory = "/dev/shm";

    /// <param name="inMemory">Whether it may lie in memory, where syncs take no time: for tests that simulate what a disk does.</param>
    internal TemporaryFolder(bool inMemory = false)
    {
        const string Prefix = "graphexplorer-test-";
        Path = inMemory && Directory.Exists(Memory)
            ? Directory.CreateDirectory($"{Memory}/{Prefix}{Guid.NewGuid():N}").FullName
            : Directory.CreateTempSubdirectory(Prefix).FullName;
    }

    internal string Path { get; }

    internal string File(string name) => System.IO.Path.Join(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
