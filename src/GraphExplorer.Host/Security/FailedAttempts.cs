using System.Collections.Concurrent;

namespace GraphExplorer.Host.Security;

/// <summary>Wrong passwords by user: after three in a row the user is locked for some seconds, as Neo4j does. Safe for concurrent use.</summary>
internal sealed class FailedAttempts(TimeProvider clock)
{
    private const int Allowed = 3;
    private static readonly TimeSpan LockTime = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, (int Count, long Last)> _failures = new(StringComparer.Ordinal);

    /// <summary>Whether the user has to wait.</summary>
    internal bool IsLocked(string user) =>
        _failures.TryGetValue(user, out var failures) && failures.Count >= Allowed && clock.GetElapsedTime(failures.Last) < LockTime;

    /// <summary>A wrong password came for a user that exists; others are not kept, so that nobody can fill the memory with names.</summary>
    internal void Add(string user) => _failures.AddOrUpdate(user, _ => (1, clock.GetTimestamp()), (_, before) => (before.Count + 1, clock.GetTimestamp()));

    /// <summary>The right password came.</summary>
    internal void Clear(string user) => _failures.TryRemove(user, out _);
}
