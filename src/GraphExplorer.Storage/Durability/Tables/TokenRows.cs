using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The names of labels, relationship types and property keys, written by the first commit after they came up.</summary>
internal sealed class TokenRows
{
    private const int KeyKind = 2;
    private readonly PreparedStatement _insert;
    private readonly TokenTable[] _tables;
    private readonly ByteWriter _name = new();
    private readonly int[] _written = new int[3];
    private readonly int[] _writing = new int[3];

    internal TokenRows(DatabaseConnection connection, GraphStore store)
    {
        _insert = connection.Prepare("INSERT INTO tokens(kind, id, hash, name) VALUES(?1, ?2, ?3, ?4)");
        _tables = Tables(store);
    }

    /// <summary>Whether there are names that are not in the file.</summary>
    internal bool HasNew => _tables[0].Count != _written[0] || _tables[1].Count != _written[1] || _tables[2].Count != _written[2];

    /// <summary>Reads all names into the tables of a store that has none; a number whose name is damaged gets a makeshift one.</summary>
    internal static void Read(DatabaseConnection connection, GraphStore store, DamageHandler damage)
    {
        var tables = Tables(store);
        var context = new DecodingContext(0, 0, 0);
        var statement = connection.Prepare("SELECT kind, id, hash, name FROM tokens ORDER BY kind, id");
        while (statement.Step())
        {
            var (kind, id) = (statement.Integer(0), statement.Integer(1));
            var name = statement.Bytes(3);
            if ((ulong)kind >= (ulong)tables.Length || id < tables[kind].Count || id >= (kind == KeyKind ? store.Options.MaxPropertyKeys : store.Options.MaxLabelsOrTypes))
            {
                damage.Report(FormattableString.Invariant($"The table tokens has a row ({kind}, {id}) that is out of order or past the limits."));
                continue;
            }

            var table = tables[kind];
            if (id != table.Count)
            {
                damage.Report(FormattableString.Invariant($"The table tokens lacks the rows from ({kind}, {table.Count}) to ({kind}, {id - 1})."));
                while (table.Count < id)
                {
                    AddMakeshift(table);
                }
            }

            var isWhole = RowHash.Of(RowKind.Token, kind, id, name) == statement.Integer(2);
            if (!isWhole || !TryAdd(table, name, context))
            {
                damage.Report(FormattableString.Invariant($"The row ({kind}, {id}) of the table tokens is not what was written, or has a name that another row has."));
                AddMakeshift(table);
            }
        }
    }

    /// <summary>Writes the names that are not in the file.</summary>
    internal void WriteNew()
    {
        for (var kind = 0; kind < _tables.Length; kind++)
        {
            var count = _tables[kind].Count;
            for (var id = _written[kind]; id < count; id++)
            {
                _name.Clear();
                _name.WriteString(_tables[kind].Name(id));
                _insert.Bind(1, kind).Bind(2, id).Bind(3, RowHash.Of(RowKind.Token, kind, id, _name.WrittenSpan)).Bind(4, _name.WrittenSpan).Run();
            }

            _writing[kind] = count;
        }
    }

    /// <summary>Tells that the transaction was committed.</summary>
    internal void Settle() => _writing.CopyTo(_written, 0);

    /// <summary>Tells that the transaction was rolled back.</summary>
    internal void Forget() => _written.CopyTo(_writing, 0);

    /// <summary>Tells that all names that the store has now were read from the file.</summary>
    internal void SettleRead()
    {
        for (var kind = 0; kind < _tables.Length; kind++)
        {
            _writing[kind] = _tables[kind].Count;
        }

        Settle();
    }

    private static bool TryAdd(TokenTable table, ReadOnlySpan<byte> name, DecodingContext context)
    {
        try
        {
            var reader = new ByteReader(name);
            var text = reader.ReadString(context);
            reader.ThrowUnlessAtEnd();
            var id = table.Count;
            return table.GetOrAdd(text) == id;
        }
        catch (Exception exception) when (exception is MalformedDataException or GraphException)
        {
            return false;
        }
    }

    private static void AddMakeshift(TokenTable table) =>
        table.GetOrAdd(FormattableString.Invariant($"lost name {table.Count} {Guid.NewGuid():N}"));

    private static TokenTable[] Tables(GraphStore store) => [store.Labels, store.RelationshipTypes, store.PropertyKeys];
}
