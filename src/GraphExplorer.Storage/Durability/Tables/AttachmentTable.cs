using System.Collections.Immutable;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>Small named blobs, such as what the database was first filled from. What a transaction writes counts once it is settled.</summary>
internal sealed class AttachmentTable
{
    private readonly PreparedStatement _put;
    private readonly PreparedStatement _delete;
    private readonly Dictionary<string, long> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long?> _writing = new(StringComparer.Ordinal);
    private TableTotal _settled;

    internal AttachmentTable(DatabaseConnection connection)
    {
        _put = connection.Prepare("INSERT INTO attachments(name, hash, data) VALUES(?1, ?2, ?3) ON CONFLICT(name) DO UPDATE SET hash = ?2, data = ?3");
        _delete = connection.Prepare("DELETE FROM attachments WHERE name = ?1");
    }

    /// <summary>The rows with those that were written since the last <see cref="Settle"/>.</summary>
    internal TableTotal Total { get; private set; }

    /// <summary>Reads all blobs but those that are damaged, and takes note of their rows.</summary>
    internal ImmutableDictionary<string, byte[]> Read(DatabaseConnection connection, TableTotal expected, DamageHandler damage)
    {
        var blobs = ImmutableDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var statement = connection.Prepare("SELECT name, hash, data FROM attachments");
        while (statement.Step())
        {
            var name = statement.Text(0);
            var data = statement.Bytes(2);
            var hash = RowHash.Of(RowKind.Attachment, name, data);
            if (hash != statement.Integer(1) || !blobs.TryAdd(name, data.ToArray()))
            {
                damage.Report($"The row '{name}' of the table attachments is not what was written.");
                continue;
            }

            _hashes.Add(name, hash);
            _settled = Total = Total.With(hash);
        }

        if (Total != expected)
        {
            damage.Report("Rows of the table attachments are missing or out of date.");
        }

        return blobs.ToImmutable();
    }

    /// <summary>Sets a blob, or takes it away when it is null.</summary>
    internal void Put(string name, byte[]? data)
    {
        var before = _writing.TryGetValue(name, out var written) ? written
            : _hashes.TryGetValue(name, out var present) ? present
            : null;
        if (before is { } old)
        {
            Total = Total.Without(old);
        }

        if (data is null)
        {
            _delete.Bind(1, name).Run();
            _writing[name] = null;
            return;
        }

        var hash = RowHash.Of(RowKind.Attachment, name, data);
        _put.Bind(1, name).Bind(2, hash).Bind(3, data).Run();
        _writing[name] = hash;
        Total = Total.With(hash);
    }

    /// <summary>Tells that the transaction was committed.</summary>
    internal void Settle()
    {
        foreach (var (name, hash) in _writing)
        {
            if (hash is { } present)
            {
                _hashes[name] = present;
            }
            else
            {
                _hashes.Remove(name);
            }
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
}
