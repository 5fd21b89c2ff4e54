namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The table log: one row a commit, without gaps, from <see cref="Start"/> to <see cref="Last"/>.</summary>
internal sealed class LogTable(DatabaseConnection connection)
{
    private readonly PreparedStatement _insert = connection.Prepare("INSERT INTO log(seq, hash, data) VALUES(?1, ?2, ?3)");
    private readonly PreparedStatement _delete = connection.Prepare("DELETE FROM log WHERE seq < ?1");

    /// <summary>The lengths of the rows, in their order, from the first that the table still has.</summary>
    private readonly Queue<int> _lengths = [];
    private readonly List<int> _inserted = [];
    private long _insertedHash;
    private long _deletingBefore;

    /// <summary>The first row; one past the last when there is none, which is so before the first commit only.</summary>
    internal long Start { get; private set; } = 1;

    /// <summary>The first row after the deletion that the transaction has made.</summary>
    internal long NextStart => Math.Max(Start, _deletingBefore);

    internal long Last => Start + _lengths.Count - 1;

    /// <summary>The bytes of all rows.</summary>
    internal long Bytes { get; private set; }

    /// <summary>The hash of the last row; 0 before the first commit.</summary>
    internal long LastHash { get; private set; }

    /// <summary>Begins to take note of the rows that are in the file.</summary>
    internal void StartAt(long start) => Start = start;

    /// <summary>Takes note of a row that is in the file.</summary>
    internal void Add(int length, long hash)
    {
        _lengths.Enqueue(length);
        Bytes += length;
        LastHash = hash;
    }

    /// <summary>Writes the row of a commit.</summary>
    internal void Insert(long seq, ReadOnlySpan<byte> data)
    {
        var hash = RowHash.Of(RowKind.Log, seq, 0, data);
        _insert.Bind(1, seq).Bind(2, hash).Bind(3, data).Run();
        _inserted.Add(data.Length);
        _insertedHash = hash;
    }

    /// <summary>Deletes rows from the start on.</summary>
    internal void DeleteBefore(long seq)
    {
        _delete.Bind(1, seq).Run();
        _deletingBefore = seq;
    }

    /// <summary>Tells that the transaction was committed.</summary>
    internal void Settle()
    {
        foreach (var length in _inserted)
        {
            Add(length, _insertedHash);
        }

        _inserted.Clear();
        while (Start < _deletingBefore)
        {
            Bytes -= _lengths.Dequeue();
            Start++;
        }

        _deletingBefore = 0;
    }

    /// <summary>Tells that the transaction was rolled back.</summary>
    internal void Forget()
    {
        _deletingBefore = 0;
        _inserted.Clear();
    }
}
