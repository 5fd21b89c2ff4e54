namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>What the graph must be after each number of commits: the same work in memory, one after the other.</summary>
internal sealed class ModelStates : IDisposable
{
    private readonly GraphStore _store = GraphStore.InMemory();
    private readonly List<GraphState> _states;
    private readonly Dictionary<long, List<string>> _contents = [];
    private readonly Func<long, bool> _isBulk;

    /// <param name="isBulk">Which numbers were batches of a bulk load.</param>
    internal ModelStates(Func<long, bool> isBulk)
    {
        _isBulk = isBulk;
        _states = [_store.Current];
    }

    /// <summary>The graph after so many commits.</summary>
    internal GraphState At(long number)
    {
        while (_states.Count <= number)
        {
            if (_isBulk(_states.Count))
            {
                using var load = _store.BeginBulkLoad(CancellationToken.None);
                NumberedWork.Perform(load, _store);
                load.Commit(CancellationToken.None);
            }
            else
            {
                using var transaction = _store.Begin();
                transaction.AcquireWriter(CancellationToken.None);
                NumberedWork.Perform(transaction);
                transaction.Commit(CancellationToken.None);
            }

            Assert.Equal(_states.Count, _store.Current.Version);
            _states.Add(_store.Current);
        }

        return _states[(int)number];
    }

    /// <summary>What the graph holds after so many commits.</summary>
    internal List<string> ContentsAt(long number)
    {
        if (!_contents.TryGetValue(number, out var lines))
        {
            _contents.Add(number, lines = GraphContents.Of(At(number)));
        }

        return lines;
    }

    /// <summary>The last number up to this one that was a batch of a bulk load; 0 for none.</summary>
    internal long LastBulk(long number)
    {
        while (number > 0 && !_isBulk(number))
        {
            number--;
        }

        return number;
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();
}
