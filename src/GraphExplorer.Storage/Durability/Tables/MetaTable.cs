namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The few facts about the whole file.</summary>
internal sealed class MetaTable(DatabaseConnection connection)
{
    internal const string DatabaseId = "database_id";
    internal const string CreatedBy = "created_by";
    internal const string Session = "session";
    internal const string Totals = "totals";
    private readonly PreparedStatement _put = connection.Prepare("INSERT INTO meta(key, hash, value) VALUES(?1, ?2, ?3) ON CONFLICT(key) DO UPDATE SET hash = ?2, value = ?3");

    /// <summary>All facts but those that were changed by anything but this program.</summary>
    internal static Dictionary<string, byte[]> Read(DatabaseConnection connection, DamageHandler damage)
    {
        var facts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var statement = connection.Prepare("SELECT key, hash, value FROM meta");
        while (statement.Step())
        {
            var key = statement.Text(0);
            var value = statement.Bytes(2);
            if (RowHash.Of(RowKind.Meta, key, value) != statement.Integer(1))
            {
                damage.Report($"The row '{key}' of the table meta is not what was written.");
                continue;
            }

            facts[key] = value.ToArray();
        }

        return facts;
    }

    internal void Put(string key, ReadOnlySpan<byte> value) =>
        _put.Bind(1, key).Bind(2, RowHash.Of(RowKind.Meta, key, value)).Bind(3, value).Run();

    internal void Put(string key, string value) => Put(key, System.Text.Encoding.UTF8.GetBytes(value));
}
