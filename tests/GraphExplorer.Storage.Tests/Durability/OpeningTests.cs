using System.Runtime.Versioning;
using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Tests.Durability;

public class OpeningTests
{
    private const string CannotStart = "Neo.DatabaseError.Database.UnableToStartDatabase";
    private const string Damage = "Neo.DatabaseError.General.StorageDamageDetected";

    [UnsupportedOSPlatform("windows")]
    private static void ReadOnlyAndThenNotReadable(StoreFile file)
    {
        File.SetUnixFileMode(file.Path, UnixFileMode.UserRead);
        Refused(file.Path, CannotStart, "this user may not write it");
        File.SetUnixFileMode(file.Path, UnixFileMode.None);
        Refused(file.Path, CannotStart, "may not read and write it");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_file_that_is_not_there_is_not_made_when_it_must_not_be()
    {
        using var file = new StoreFile();
        var error = Assert.Throws<GraphException>(() => GraphStore.Open(new GraphFileOptions { Path = file.Path, CreateIfMissing = false }, null, null, Cancel));

        Assert.Equal(CannotStart, error.Code);
        Assert.Contains("there is no such file", error.Message, StringComparison.Ordinal);
        Assert.Contains(file.Path, error.Message, StringComparison.Ordinal);
        Assert.Empty(file.Files);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        using var file = new StoreFile();
        Refused(Path.Combine(file.Path, "no", "graph.db"), CannotStart, "there is no folder");
    }

    [Fact]
    public void A_folder_is_refused()
    {
        using var file = new StoreFile();
        Refused(Path.GetDirectoryName(file.Path)!, CannotStart, "it is a folder");
    }

    [Fact]
    public void An_empty_file_is_refused_and_a_log_beside_it_is_kept()
    {
        using var file = new StoreFile();
        File.WriteAllBytes(file.Path, []);
        File.WriteAllBytes(file.LogPath, [1, 2, 3]);
        Refused(file.Path, CannotStart, "it is empty");
        Assert.Equal([1, 2, 3], File.ReadAllBytes(file.LogPath));
    }

    [Fact]
    public void A_log_whose_file_is_gone_is_kept()
    {
        using var file = new StoreFile();
        File.WriteAllBytes(file.LogPath, [1, 2, 3]);
        Refused(file.Path, CannotStart, "-wal file is there and holds commits");
        Assert.Equal(["graph.db-wal"], file.Files);
    }

    [Theory]
    [InlineData("This is a letter.")]
    [InlineData("SQLite format 3")]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is(string content)
    {
        using var file = new StoreFile();
        File.WriteAllText(file.Path, content);
        Refused(file.Path, CannotStart, "it is not a database file");
        Assert.Equal(content, File.ReadAllText(file.Path));
        Assert.Equal(["graph.db"], file.Files);
    }

    [Fact]
    public void Another_programs_database_is_refused_and_left_as_it_is()
    {
        using var file = new StoreFile();
        Run(file, "CREATE TABLE bookmarks(url TEXT); INSERT INTO bookmarks VALUES('x')");
        var before = File.ReadAllBytes(file.Path);
        Refused(file.Path, CannotStart, "not of GraphExplorer");
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void A_newer_format_is_refused_with_what_to_do()
    {
        using var file = New();
        Run(file, "PRAGMA user_version=2");
        var error = Refused(file.Path, CannotStart, "it has format 2; this program knows formats up to 1");
        Assert.Contains("upgrade", error.Hint!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRAGMA user_version=0", "Its format is 0")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END", "what GraphExplorer did not put there")]
    [InlineData("CREATE TABLE extra(x)", "what GraphExplorer did not put there")]
    [InlineData("DROP TABLE attachments", "It lacks the table attachments")]
    [InlineData("DELETE FROM meta WHERE key = 'database_id'", "lacks the row 'database_id'")]
    [InlineData("UPDATE meta SET value = x'00' WHERE key = 'session'", "row 'session' of the table meta")]
    [InlineData("UPDATE tokens SET name = x'0441' WHERE id = 1", "row (0, 1) of the table tokens")]
    [InlineData("DELETE FROM tokens WHERE kind = 0 AND id = 0", "table tokens lacks the rows")]
    [InlineData("UPDATE catalogue SET position = 9 WHERE position = 1", "table catalogue")]
    [InlineData("DELETE FROM catalogue WHERE position = 1", "Rows of the table catalogue are missing")]
    [InlineData("DELETE FROM node_blocks WHERE number = 1", "Rows of the table node_blocks are missing")]
    [InlineData("UPDATE node_blocks SET number = 7 WHERE number = 1", "Block 7 of the table node_blocks")]
    [InlineData("UPDATE node_blocks SET seq = 0 WHERE number = 1", "Block 1 of the table node_blocks")]
    [InlineData("UPDATE node_blocks SET data = zeroblob(40) WHERE number = 0", "Block 0 of the table node_blocks")]
    [InlineData("UPDATE relationship_blocks SET data = x'' WHERE number = 0", "Block 0 of the table relationship_blocks")]
    [InlineData("DELETE FROM log WHERE seq = (SELECT max(seq) - 1 FROM log)", "table log has")]
    [InlineData("DELETE FROM log WHERE seq = (SELECT min(seq) FROM log)", "table log has")]
    [InlineData("DELETE FROM log", "table log has")]
    [InlineData("UPDATE log SET data = x'0102'", "of the table log")]
    [InlineData("UPDATE attachments SET data = x'FF'", "row 'seed' of the table attachments")]
    [InlineData("DELETE FROM attachments", "Rows of the table attachments are missing")]
    public void What_was_changed_by_other_hands_is_named_and_refused(string sql, string message)
    {
        using var file = New();
        Run(file, sql);
        var before = File.ReadAllBytes(file.Path);
        var error = Refused(file.Path, Damage, message);
        Assert.Contains(file.Path, error.Message, StringComparison.Ordinal);
        Assert.Contains("restore", error.Hint!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void A_file_that_was_cut_is_refused()
    {
        using var file = New();
        using (var stream = File.OpenWrite(file.Path))
        {
            stream.SetLength(stream.Length / 2);
        }

        Refused(file.Path, Damage, "SQLite");
    }

    [Fact]
    public void A_flipped_byte_is_noticed_or_does_not_matter()
    {
        using var file = New();
        string content;
        using (var store = file.Open())
        {
            content = StoreFile.Content(store.Current);
        }

        var bytes = File.ReadAllBytes(file.Path);
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            // Half of the flips hit the first two pages, where the header and the definitions of the tables are.
            var place = i % 2 == 0 ? random.Next(8192) : random.Next(bytes.Length);
            var damaged = (byte[])bytes.Clone();
            damaged[place] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file.Path, damaged);
            try
            {
                using var store = file.Open();
                Assert.Equal(content, StoreFile.Content(store.Current));
            }
            catch (GraphException exception)
            {
                Assert.Contains(exception.Code, new[] { CannotStart, Damage });
            }

            File.Delete(file.LogPath);
            File.Delete(file.SessionPath);
        }
    }

    [Fact]
    public void A_file_that_is_open_is_in_use_until_it_is_closed()
    {
        using var file = new StoreFile();
        var store = file.Open();
        var error = Assert.Throws<GraphException>(() => file.Open());
        Assert.Equal(StatusCodes.ServiceUnavailable, error.Code);
        Assert.Contains("is in use", error.Message, StringComparison.Ordinal);
        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        store.Dispose();

        using var again = file.Open();
        Assert.Equal(1, again.Current.NodeCount);
    }

    [Fact]
    public async Task Of_many_that_make_a_file_at_once_one_has_it_and_the_others_hear_so()
    {
        using var file = new StoreFile();
        using var start = new Barrier(6);
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(
            () =>
            {
                start.SignalAndWait(Cancel);
                try
                {
                    return (Store: (GraphStore?)file.Open(), Error: (GraphException?)null);
                }
                catch (GraphException exception)
                {
                    return (Store: null, Error: exception);
                }
            },
            Cancel)));

        using var store = Assert.Single(results, result => result.Store is not null).Store!;
        Assert.All(results, result => Assert.Equal(StatusCodes.ServiceUnavailable, result.Error?.Code ?? StatusCodes.ServiceUnavailable));
        StoreFile.Commit(store, transaction => transaction.CreateNode([]));
        Assert.Equal(["graph.db", "graph.db-session", "graph.db-wal"], file.Files);
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Files have other rights here.");
            return;
        }

        using var file = New();
        OrdinaryUser.Run(file, ReadOnlyAndThenNotReadable);
    }

    [Fact]
    public async Task A_changed_name_of_an_attachment_is_noticed_in_its_row_and_in_the_index()
    {
        using var file = new StoreFile();
        await using (var store = file.Open())
        {
            await store.WriteAttachmentAsync("unmistakable", [1, 2, 3], Cancel);
        }

        var bytes = await File.ReadAllBytesAsync(file.Path, Cancel);
        var places = new List<int>();
        for (var from = 0; bytes.AsSpan(from).IndexOf("unmistakable"u8) is >= 0 and var found; from = places[^1] + 1)
        {
            places.Add(from + found);
        }

        Assert.Equal(2, places.Count);
        foreach (var place in places)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[place + 3] ^= 1;
            await File.WriteAllBytesAsync(file.Path, damaged, Cancel);
            Assert.Equal(Damage, Assert.Throws<GraphException>(() => file.Open()).Code);
        }
    }

    [Fact]
    public void A_link_leads_to_the_file_and_what_belongs_to_it()
    {
        using var file = New();
        using var other = new StoreFile();
        File.CreateSymbolicLink(other.Path, file.Path);
        using var store = other.Open();
        Assert.Equal(file.Path, store.FilePath);
        Assert.Equal(["graph.db"], other.Files);
        Assert.Equal(StatusCodes.ServiceUnavailable, Assert.Throws<GraphException>(() => file.Open()).Code);
    }

    [Fact]
    public void An_opening_that_is_cancelled_leaves_the_file_closed_and_as_it_was()
    {
        using var file = New();
        var before = File.ReadAllBytes(file.Path);
        foreach (var phase in Enum.GetValues<GraphLoadPhase>().Take(4))
        {
            using var cancel = new CancellationTokenSource();
            var progress = new Told(report =>
            {
                if (report.Phase == phase)
                {
                    cancel.Cancel();
                }
            });
            Assert.ThrowsAny<OperationCanceledException>(() => GraphStore.Open(new GraphFileOptions { Path = file.Path }, null, progress, cancel.Token));
            Assert.Equal(before, File.ReadAllBytes(file.Path));
        }

        file.Open().Dispose();
    }

    [Fact]
    public void Opening_tells_how_far_it_is()
    {
        using var file = New();
        var reports = new List<GraphLoadProgress>();
        GraphStore.Open(new GraphFileOptions { Path = file.Path }, null, new Told(reports.Add), Cancel).Dispose();

        Assert.Equal(GraphLoadPhase.Checking, reports[0].Phase);
        Assert.Contains(reports, report => report.Phase == GraphLoadPhase.Reading && report.Done == report.Total && report.Total >= 3);
        Assert.Equal(new GraphLoadProgress(GraphLoadPhase.Indexing, 1000, 1000), reports[^1]);
        Assert.Equal(reports.Select(report => report.Phase).Order(), reports.Select(report => report.Phase));
    }

    /// <summary>A closed file with two blocks of nodes, one of relationships, some rows of log and an attachment.</summary>
    private static StoreFile New()
    {
        var file = new StoreFile();
        using var store = file.Open(StoreFile.Busy with { LogBytesLeftAtClose = long.MaxValue });
        store.Labels.GetOrAdd("A");
        store.Labels.GetOrAdd("B");
        store.RelationshipTypes.GetOrAdd("R");
        store.PropertyKeys.GetOrAdd("p");
        StoreFile.Commit(store, transaction =>
        {
            for (var i = 0; i < 400; i++)
            {
                transaction.SetNodeProperty(transaction.CreateNode([i % 2]), 0, $"node {i}");
                transaction.CreateRelationship(0, i, i / 2);
            }
        });
        store.WriteAttachmentAsync("seed", [1], Cancel).AsTask().Wait(Cancel);
        for (var i = 0; i < 5; i++)
        {
            StoreFile.Commit(store, transaction => transaction.SetNodeProperty(i, 0, i));
        }

        return file;
    }

    private static GraphException Refused(string path, string code, string message)
    {
        var error = Assert.Throws<GraphException>(() => FileSession.Open(new GraphFileOptions { Path = path }, GraphStoreOptions.Default, CommitLogOptions.Default, null, Cancel));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(code, error.Code);
        Assert.NotEmpty(error.Hint!);
        return error;
    }

    private static void Run(StoreFile file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file.Path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class Told(Action<GraphLoadProgress> report) : IProgress<GraphLoadProgress>
    {
        public void Report(GraphLoadProgress value) => report(value);
    }
}
