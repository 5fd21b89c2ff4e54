using GraphExplorer.Model;

namespace GraphExplorer.Storage.Durability;

/// <summary>
/// Is told of what is wrong with a file that is being read. This one ends the reading at once, by StorageDamageDetected; one that
/// returns lets it go on without the part that is damaged. Safe for concurrent use.
/// </summary>
internal class DamageHandler(string path)
{
    /// <summary>The file.</summary>
    internal string Path { get; } = path;

    /// <summary>Takes one thing that is wrong: a sentence that says where and what, and what to do where it is not the usual.</summary>
    internal virtual void Report(string what, Exception? inner = null, string? remedy = null) => throw StorageErrors.Damaged(Path, what, inner, remedy);

    /// <summary>Takes what another part has found and thrown as StorageDamageDetected.</summary>
    internal void Report(GraphException damage) => Report(damage.Message, damage);
}
