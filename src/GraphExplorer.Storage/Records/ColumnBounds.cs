namespace GraphExplorer.Storage.Records;

/// <summary>
/// The least and the greatest value of a column, found when they are first asked for. A field of its column: readers of a column that is
/// no longer written may set it at the same time, to the same.
/// </summary>
internal struct ColumnBounds
{
    private long _least;
    private long _greatest;
    private bool _isKnown;

    internal bool TryGet(out WholeRange bounds)
    {
        if (!Volatile.Read(ref _isKnown))
        {
            bounds = default;
            return false;
        }

        bounds = new WholeRange(_least, _greatest);
        return true;
    }

    internal WholeRange Set(WholeRange bounds)
    {
        _least = bounds.Least;
        _greatest = bounds.Greatest;
        Volatile.Write(ref _isKnown, true);
        return bounds;
    }

    internal void Forget() => _isKnown = false;
}
