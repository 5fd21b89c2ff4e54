namespace GraphExplorer.Engine.Execution.Columnar;

/// <summary>The rows that a source puts into its next batch: few at first, as small work is over soon.</summary>
internal struct BatchSize
{
    private int _rows;

    /// <summary>The rows of the next batch; each call doubles them up to the maximum.</summary>
    internal int Next() => _rows = _rows == 0 ? ColumnBatch.FirstRows : Math.Min(_rows * 2, ColumnBatch.MaximumRows);

    /// <summary>Begins with few again.</summary>
    internal void Reset() => _rows = 0;
}
