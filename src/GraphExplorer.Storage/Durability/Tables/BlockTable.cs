namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>
/// One of the two tables of blocks: 256 entities a row. It knows each row's hash, so that the table's total can be kept without
/// reading what is replaced. What a transaction writes counts once it is settled.
/// </summary>
internal sealed class BlockTable
{
    private readonly PreparedStatement _put;
    private readonly Dictionary<int, long> _hashes = [];
    private readonly Dictionary<int, long> _writing = [];
    private TableTotal _settled;

    internal BlockTable(DatabaseConnection connection, RowKind kind)
    {
        Kind = kind;
        Name = NameOf(kind);
        _put = connection.Prepare($"INSERT INTO {Name}(number, seq, hash, data) VALUES(?1, ?2, ?3, ?4) ON CONFLICT(number) DO UPDATE SET seq = ?2, hash = ?3, data = ?4");
    }

    internal RowKind Kind { get; }

    internal string Name { get; }

    /// <summary>The rows with those that were written since the last <see cref="Settle"/>.</summary>
    internal TableTotal Total { get; private set; }

    internal static string NameOf(RowKind kind) => kind == RowKind.NodeBlock ? "node_blocks" : "relationship_blocks";

    /// <summary>Takes note of a row that is in the file.</summary>
    internal void Add(int number, long hash)
    {
        _hashes.Add(number, hash);
        _settled = Total = Total.With(hash);
    }

    internal void Write(int number, long seq, ReadOnlySpan<byte> data)
    {
        var hash = RowHash.Of(Kind, number, seq, data);
        _put.Bind(1, number).Bind(2, seq).Bind(3, hash).Bind(4, data).Run();
        Replace(number, hash);
    }

    /// <summary>Tells that the transaction was committed.</summary>
    internal void Settle()
    {
        foreach (var (number, hash) in _writing)
        {
            _hashes[number] = hash;
        }

        _writing.Clear();
        _settled = Total;
    }

    /// <summary>Tells that the transaction was rolled back.</summary>
    internal void Forget()
    {
        _writing.Clear();
        Total = _settled;
    }

    private void Replace(int number, long hash)
    {
        if (_writing.TryGetValue(number, out var before) || _hashes.TryGetValue(number, out before))
        {
            Total = Total.Without(before);
        }

        Total = Total.With(hash);
        _writing[number] = hash;
    }
}
