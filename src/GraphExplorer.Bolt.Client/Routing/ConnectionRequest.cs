using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Routing;

/// <summary>What a transaction wants to be connected for.</summary>
/// <param name="Mode">Whether it writes.</param>
/// <param name="Database">The database; null for the user's default.</param>
/// <param name="ImpersonatedUser">On whose behalf it runs.</param>
/// <param name="Bookmarks">The commits that it must see.</param>
internal sealed record ConnectionRequest(AccessMode Mode, string? Database, string? ImpersonatedUser, IReadOnlyList<string> Bookmarks);
