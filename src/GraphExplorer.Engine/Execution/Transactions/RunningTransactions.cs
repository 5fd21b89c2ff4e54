using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Transactions;

/// <summary>The open transactions of a database. Safe for concurrent use.</summary>
internal sealed class RunningTransactions
{
    private readonly ConcurrentDictionary<long, RunningTransaction> _open = new();
    private long _lastTransaction;
    private long _lastStatement;

    /// <summary>The open ones, the oldest first.</summary>
    internal IEnumerable<RunningTransaction> Open => _open.Values.OrderBy(transaction => transaction.Number);

    /// <summary>Adds one that has begun.</summary>
    internal RunningTransaction Add(SessionOrigin? origin, MapValue metadata, ITerminable target, RunningTransaction? outer = null)
    {
        var added = new RunningTransaction(this, Interlocked.Increment(ref _lastTransaction), origin, metadata, outer, target);
        _open[added.Number] = added;
        return added;
    }

    /// <summary>Removes one that is over.</summary>
    internal void Remove(RunningTransaction transaction) => _open.TryRemove(transaction.Number, out _);

    /// <summary>Finds one by its id.</summary>
    internal bool TryFind(string id, [NotNullWhen(true)] out RunningTransaction? transaction)
    {
        transaction = null;
        var number = id.LastIndexOf('-');
        return number >= 0
            && long.TryParse(id.AsSpan(number + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && _open.TryGetValue(value, out transaction)
            && string.Equals(transaction.Id, id, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The number of the next statement.</summary>
    internal long NextStatement() => Interlocked.Increment(ref _lastStatement);
}
