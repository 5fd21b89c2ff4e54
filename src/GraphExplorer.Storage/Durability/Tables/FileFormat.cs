namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>What the file says about itself, and its tables. See FORMAT.md.</summary>
internal static class FileFormat
{
    /// <summary>SQLite's <c>application_id</c>: "GXDB".</summary>
    internal const int ApplicationId = 0x47584442;

    /// <summary>SQLite's <c>user_version</c>: grows when an older program could no longer read the file.</summary>
    internal const int Version = 1;

    /// <summary>The numbers of a block's 256 entities, and so of a block, end here.</summary>
    internal const int BlockLimit = 1 << 23;

    /// <summary>The tables, which are all that a file may hold: name and definition.</summary>
    internal static IReadOnlyDictionary<string, string> Tables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["meta"] = "CREATE TABLE meta(key TEXT NOT NULL PRIMARY KEY, hash INTEGER NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID",
        ["tokens"] = "CREATE TABLE tokens(kind INTEGER NOT NULL, id INTEGER NOT NULL, hash INTEGER NOT NULL, name BLOB NOT NULL, PRIMARY KEY(kind, id)) STRICT, WITHOUT ROWID",
        ["catalogue"] = "CREATE TABLE catalogue(position INTEGER PRIMARY KEY, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
        ["node_blocks"] = "CREATE TABLE node_blocks(number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
        ["relationship_blocks"] = "CREATE TABLE relationship_blocks(number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
        ["log"] = "CREATE TABLE log(seq INTEGER PRIMARY KEY, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
        ["attachments"] = "CREATE TABLE attachments(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, hash INTEGER NOT NULL, data BLOB NOT NULL) STRICT",
    };
}
