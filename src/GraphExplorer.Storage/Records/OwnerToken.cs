namespace GraphExplorer.Storage.Records;

/// <summary>
/// Numbers that mark who may write a shared structure in place. A part whose owner is the present token of its holder was copied
/// for this writer already; any other part is shared with readers and is copied before it is written.
/// </summary>
internal static class OwnerToken
{
    /// <summary>The owner of what nobody may write in place.</summary>
    internal const long None = 0;

    private static long _last;

    /// <summary>A token that no part carries yet.</summary>
    internal static long Next() => Interlocked.Increment(ref _last);
}
