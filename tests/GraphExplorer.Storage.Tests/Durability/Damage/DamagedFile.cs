using GraphExplorer.Model;
using GraphExplorer.Storage.Tests.Durability.Load;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Tests.Durability.Damage;

/// <summary>A database file in a folder of its own, to be damaged from outside and opened again.</summary>
internal sealed class DamagedFile : IDisposable
{
    private readonly TemporaryFolder _folder = new(inMemory: true);

    internal DamagedFile(Dictionary<string, byte[]> parts)
    {
        Path = _folder.File("g.db");
        foreach (var (ending, bytes) in parts)
        {
            File.WriteAllBytes(Path + ending, bytes);
        }
    }

    internal string Path { get; }

    /// <summary>The file and those beside it, by the endings of their names.</summary>
    internal static Dictionary<string, byte[]> Parts(string path)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var ending in new[] { string.Empty, "-wal", "-session" })
        {
            if (File.Exists(path + ending))
            {
                parts.Add(ending, LoadedStore.Bytes(path + ending));
            }
        }

        return parts;
    }

    /// <summary>Runs SQL on the file, as somebody with SQLite's shell would.</summary>
    internal int Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>The error with which the file is refused; null when it opens and holds exactly what it should.</summary>
    /// <param name="model">What the file should hold.</param>
    /// <param name="version">After so many commits.</param>
    /// <param name="what">What was done to it.</param>
    internal GraphException? Refusal(ModelStates model, long version, string what) => Refusal(model, [version], what);

    /// <summary>The same where one of several states may be found.</summary>
    internal GraphException? Refusal(ModelStates model, long[] versions, string what)
    {
        try
        {
            using var store = LoadedStore.Open(Path, create: false);
            var found = store.Current.Version;
            Assert.True(versions.Contains(found), $"{what}: opened at commit {found}, and {string.Join(" or ", versions)} were acknowledged.");
            LoadedStore.IsAt(store, model, found);
            return null;
        }
        catch (GraphException error)
        {
            Assert.True(error.Code is StatusCodes.StorageDamageDetected or StatusCodes.UnableToStartDatabase, $"{what}: {error.FullMessage()}");
            Assert.Contains(Path, error.Message, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(error.Hint), $"{what}: nothing says what to do.");
            return error;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
