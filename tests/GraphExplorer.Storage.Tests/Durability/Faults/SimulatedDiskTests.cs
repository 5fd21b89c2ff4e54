using System.Globalization;
using Microsoft.Data.Sqlite;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>The simulation itself, on SQLite alone: it loses what a disk may lose, and nothing else.</summary>
public sealed class SimulatedDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_power_cut_takes_nothing_that_was_synced()
    {
        var (cuts, lost) = Run("FULL");

        Assert.True(cuts > 50);
        Assert.Equal(0, lost);
    }

    [Fact]
    public void A_power_cut_takes_what_was_not_synced()
    {
        var (_, lost) = Run("OFF");

        Assert.True(lost > 0);
    }

    [Theory]
    [InlineData(DiskFault.Full, 13)]
    [InlineData(DiskFault.FailedWrite, 10)]
    [InlineData(DiskFault.TornWrite, 10)]
    [InlineData(DiskFault.FailedSync, 10)]
    [InlineData(DiskFault.Gone, 10)]
    public void A_fault_is_told_to_sqlite(DiskFault fault, int code)
    {
        using var disk = new SimulatedDisk(_folder.Path);
        using var connection = Open(_folder.Path, FaultyVfs.Name);
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(i); INSERT INTO t VALUES (1)");
        disk.Fault = fault;

        var error = Assert.Throws<SqliteException>(() => Execute(connection, "INSERT INTO t VALUES (2)"));
        Assert.Equal(code, error.SqliteErrorCode);
        Assert.True(disk.HasStruck);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Commits rows 1, 2, …, cutting the power in between; answers the number of cuts and of those that lost a commit.</summary>
    private (int Cuts, int Lost) Run(string synchronous)
    {
        var random = new Random(1);
        var cuts = new List<(long Acknowledged, Dictionary<string, byte[]> Files)>();
        using var disk = new SimulatedDisk(_folder.Path);
        using (var connection = Open(_folder.Path, FaultyVfs.Name))
        {
            Execute(connection, $"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA wal_autocheckpoint=20; CREATE TABLE t(i, d)");
            var acknowledged = 0L;
            disk.AfterOperation = () =>
            {
                if (random.Next(4) == 0)
                {
                    cuts.Add((acknowledged, disk.CutPower(random)));
                }
            };
            for (var i = 1; i <= 60; i++)
            {
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO t VALUES ({i}, zeroblob({random.Next(9000)}))"));
                acknowledged = i;
            }

            disk.AfterOperation = null;
        }

        var lost = 0;
        foreach (var (acknowledged, files) in cuts)
        {
            using var after = new TemporaryFolder();
            SimulatedDisk.Restore(files, after.Path);
            try
            {
                using var connection = Open(after.Path, null);
                using var command = connection.CreateCommand();
                command.CommandText = "SELECT count(*), max(i) FROM t";
                using var reader = command.ExecuteReader();
                Assert.True(reader.Read());
                var count = reader.GetInt64(0);
                lost += count < acknowledged || count > acknowledged + 1 || (count > 0 && reader.GetInt64(1) != count) ? 1 : 0;
            }
            catch (SqliteException)
            {
                lost++;
            }
        }

        return (cuts.Count, lost);
    }

    private static SqliteConnection Open(string folder, string? vfs)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Join(folder, "t.db"), Vfs = vfs, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
