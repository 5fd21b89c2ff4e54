using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Durability.Tables;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Tests.Durability;

public class CheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_file_has_no_faults_and_is_not_changed()
    {
        using var file = new StoreFile();
        using var store = file.Open(StoreFile.Busy);
        FilledStore.Fill(store);
        await store.WriteAttachmentAsync("seed", [1], Cancel);
        using var crashed = file.Crashed();
        var before = Snapshot(crashed);

        var report = await GraphFile.CheckAsync(crashed.Path, null, Cancel);

        Assert.Empty(report.Faults);
        Assert.True(report.IsSound);
        Assert.Equal(store.DatabaseId, report.DatabaseId);
        Assert.Equal(store.Current.Version, report.LastCommit);
        Assert.Equal(store.Current.NodeCount, report.NodeCount);
        Assert.Equal(store.Current.RelationshipCount, report.RelationshipCount);
        Assert.Equal(before, Snapshot(crashed));
    }

    [Fact]
    public async Task All_damaged_rows_are_listed_not_only_the_first()
    {
        using var file = Closed();
        Execute(
            file,
            "UPDATE node_blocks SET data = x'00' WHERE number = 1",
            "UPDATE relationship_blocks SET hash = hash + 1 WHERE number = 2",
            "UPDATE log SET data = x'0000' WHERE seq = (SELECT max(seq) - 1 FROM log)",
            "UPDATE attachments SET data = x'02'",
            "UPDATE catalogue SET data = x'02' WHERE position = 2",
            "UPDATE tokens SET name = x'0241' WHERE kind = 0 AND id = 1");

        var report = await GraphFile.CheckAsync(file.Path, null, Cancel);

        foreach (var expected in new[]
        {
            "Block 1 of the table node_blocks", "Block 2 of the table relationship_blocks", "of the table log", "The row 'seed' of the table attachments",
            "Row 2 of the table catalogue", "The row (0, 1) of the table tokens",
        })
        {
            Assert.Contains(report.Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
        }

        Assert.All(report.Faults, fault => Assert.DoesNotContain('\n', fault));
        Assert.False(report.IsSound);
        Assert.Throws<GraphException>(() => file.Open());
    }

    [Theory]
    [InlineData("DELETE FROM node_blocks WHERE number = 1", "Rows of the table node_blocks are missing")]
    [InlineData("DELETE FROM relationship_blocks WHERE number = 0", "Rows of the table relationship_blocks are missing")]
    [InlineData("DELETE FROM log WHERE seq = (SELECT max(seq) - 1 FROM log)", "commits are missing")]
    [InlineData("DELETE FROM log WHERE seq = (SELECT min(seq) FROM log)", "commits are missing")]
    [InlineData("DELETE FROM tokens WHERE kind = 2 AND id = 0", "The table tokens lacks the rows from (2, 0) to (2, 0)")]
    [InlineData("DELETE FROM catalogue WHERE position = 3", "Rows of the table catalogue are missing")]
    [InlineData("DELETE FROM attachments", "Rows of the table attachments are missing")]
    [InlineData("DELETE FROM meta WHERE key = 'totals'", "lacks the row 'totals'")]
    [InlineData("UPDATE meta SET value = x'00' WHERE key = 'created_by'", "The row 'created_by' of the table meta")]
    [InlineData("DROP TABLE attachments", "lacks the table attachments")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END", "holds what GraphExplorer did not put there")]
    [InlineData("PRAGMA user_version = 0", "Its format is 0")]
    [InlineData("UPDATE node_blocks SET seq = 1000000 WHERE number = 0", "Block 0 of the table node_blocks: its number or commit")]
    [InlineData("UPDATE node_blocks SET number = 9000000 WHERE number = 0", "Block 9000000 of the table node_blocks: its number or commit")]
    public async Task A_change_by_another_hand_is_found(string change, string expected)
    {
        using var file = Closed();
        Execute(file, change);

        var report = await GraphFile.CheckAsync(file.Path, null, Cancel);

        Assert.Contains(report.Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
        var refused = Assert.Throws<GraphException>(() => file.Open());
        Assert.Equal(StatusCodes.StorageDamageDetected, refused.Code);
    }

    [Theory]
    [InlineData(0, "lacks its start node")]
    [InlineData(2, "lacks its end node")]
    public async Task Relationships_without_nodes_are_found_though_every_hash_is_right(int block, string expected)
    {
        using var file = Closed();
        Rewrite(file, (tables, _) => tables.Nodes.Write(block, 1, []));

        var report = await GraphFile.CheckAsync(file.Path, null, Cancel);

        Assert.Contains(report.Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
        Assert.Contains(report.Faults, fault => fault.Contains("more relationships lack a node", StringComparison.Ordinal));
        Assert.Contains(report.Faults, fault => fault.Contains("but the last commit counted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Constraints_that_do_not_hold_are_found()
    {
        using var file = Closed();
        Rewrite(file, (tables, schema) => tables.WriteCatalogue(new SchemaState(7, schema.Indexes,
        [
            .. schema.Constraints,
            new ConstraintDefinition("no index", StoredConstraintKind.Unique, EntityKind.Relationship, 0, [1]) { Id = 5 },
            new ConstraintDefinition("present", StoredConstraintKind.Exists, EntityKind.Node, 0, [1]) { Id = 6 },
            new ConstraintDefinition("typed", StoredConstraintKind.Type, EntityKind.Node, 1, [0], new PropertyTypeRule("INTEGER", [ValueKind.Integer], [])) { Id = 6 },
        ])));

        var report = await GraphFile.CheckAsync(file.Path, null, Cancel);

        foreach (var expected in new[] { "'no index' does not hold: Both Relationship(", "'present' does not hold", "'typed' does not hold", "The constraint 'no index' has no index", "the constraint number 6 twice" })
        {
            Assert.Contains(report.Faults, fault => fault.Contains(expected, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Commits_that_were_acknowledged_and_are_gone_are_reported_with_what_to_do()
    {
        using var file = new StoreFile();
        using var store = file.Open();
        FilledStore.Fill(store);
        using var crashed = file.Crashed();
        File.Delete(crashed.LogPath);

        var report = await GraphFile.CheckAsync(crashed.Path, null, Cancel);

        Assert.Contains(report.Faults, fault => fault.Contains("lacks commits that were acknowledged", StringComparison.Ordinal) && fault.Contains("delete " + crashed.SessionPath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_checked_says_why()
    {
        using var file = new StoreFile();
        await Throws(StatusCodes.UnableToStartDatabase, file);
        await File.WriteAllTextAsync(file.Path, new string('x', 5000), Cancel);
        await Throws(StatusCodes.UnableToStartDatabase, file);
        File.Delete(file.Path);
        using (file.Open())
        {
            await Throws(StatusCodes.ServiceUnavailable, file);
        }

        Execute(file, "PRAGMA user_version = 99");
        await Throws(StatusCodes.UnableToStartDatabase, file);
    }

    private static async Task Throws(string code, StoreFile file)
    {
        var exception = await Assert.ThrowsAsync<GraphException>(() => GraphFile.CheckAsync(file.Path, null, Cancel));
        Assert.Equal(code, exception.Code);
    }

    internal static StoreFile Closed()
    {
        var file = new StoreFile();
        using var store = file.Open(StoreFile.Busy with { LogBytesLeftAtClose = int.MaxValue });
        FilledStore.Fill(store);
        store.WriteAttachmentAsync("seed", [1], CancellationToken.None).AsTask().Wait(CancellationToken.None);
        return file;
    }

    internal static void Execute(StoreFile file, params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={file.Path};Pooling=false");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    /// <summary>Changes a file by its own tables, so that hashes and totals are right.</summary>
    private static void Rewrite(StoreFile file, Action<FileTables, SchemaState> change)
    {
        using var connection = DatabaseFile.Open(file.Path, null, Cancel);
        using var store = GraphStore.InMemory();
        var read = new FileLoader(connection, new DamageHandler(file.Path), null).Read(store, Cancel);
        connection.Begin();
        change(read.Tables, read.Schema);
        read.Tables.WriteTotalsIfChanged();
        connection.Commit();
    }

    private static string Snapshot(StoreFile file) => string.Join(
        ' ', new[] { file.Path, file.LogPath, file.SessionPath }.Where(File.Exists).Select(path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))));
}
