using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Durability.Damage;

/// <summary>
/// Files that are not what was written: each is refused with a clear error, or holds exactly what it should. None is ever taken for
/// another graph without a word.
/// </summary>
public class DamageTests(DamageFixture fixture, ITestOutputHelper output) : IClassFixture<DamageFixture>
{
    private static readonly int Flips = Repetitions.Of("FLIPS", usual: 60, nightly: 3000);

    [Fact]
    public void The_undamaged_files_open()
    {
        using var closed = new DamagedFile(fixture.Closed);
        using var early = new DamagedFile(fixture.Early);
        using var killed = new DamagedFile(fixture.Killed);
        Assert.Null(closed.Refusal(fixture.Model, fixture.ClosedVersion, "closed"));
        Assert.Null(early.Refusal(fixture.Model, fixture.EarlyVersion, "early"));
        Assert.Null(killed.Refusal(fixture.Model, fixture.KilledVersion, "killed"));
    }

    [Fact]
    public void A_flipped_bit_in_a_closed_file_is_noticed_or_does_no_harm() => FlipBits(fixture.Closed, string.Empty, fixture.ClosedVersion, seed: 1);

    [Fact]
    public void A_flipped_bit_in_the_file_of_a_killed_process_is_noticed_or_does_no_harm() => FlipBits(fixture.Killed, string.Empty, fixture.KilledVersion, seed: 2);

    [Fact]
    public void A_flipped_bit_in_the_write_ahead_log_is_noticed_or_does_no_harm() => FlipBits(fixture.Early, "-wal", fixture.EarlyVersion, seed: 3);

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    public void A_file_that_was_cut_is_refused_or_whole(string ending)
    {
        var random = new Random(4);
        var (parts, version) = ending.Length == 0 ? (fixture.Killed, fixture.KilledVersion) : (fixture.Early, fixture.EarlyVersion);
        var whole = parts[ending];
        int[] lengths = [0, 1, 16, 31, 32, 100, 511, 512, 4095, 4096, 8192, whole.Length / 2, whole.Length - 4096, whole.Length - 1];
        var refused = 0;
        foreach (var length in lengths.Concat(Enumerable.Range(0, 8).Select(_ => random.Next(whole.Length))))
        {
            using var file = new DamagedFile(With(parts, ending, whole[..length]));
            refused += file.Refusal(fixture.Model, version, $"cut to {length} of {whole.Length}") is null ? 0 : 1;
        }

        Assert.True(refused > 5, $"Only {refused} were refused.");
    }

    [Fact]
    public void A_closed_file_that_was_cut_is_refused()
    {
        var whole = fixture.Closed[string.Empty];
        foreach (var length in new[] { 0, 1, 99, 100, 4096, 12_288, whole.Length / 2, whole.Length - 4096, whole.Length - 1 })
        {
            using var file = new DamagedFile(With(fixture.Closed, string.Empty, whole[..length]));
            Assert.NotNull(file.Refusal(fixture.Model, fixture.ClosedVersion, $"cut to {length} of {whole.Length}"));
        }
    }

    [Fact]
    public void A_write_ahead_log_that_was_removed_is_missed()
    {
        using var file = new DamagedFile(Without(fixture.Early, "-wal"));
        var error = file.Refusal(fixture.Model, fixture.EarlyVersion, "-wal removed");

        Assert.NotNull(error);
        Assert.Contains("-session", error.FullMessage(), StringComparison.Ordinal);
    }

    /// <summary>What makes up a whole older copy cannot be told from one that somebody has put back.</summary>
    [Fact]
    public void Parts_of_different_moments_are_refused_or_make_up_one_of_them()
    {
        (Dictionary<string, byte[]> Parts, long Version)[] moments =
            [(fixture.Closed, fixture.ClosedVersion), (fixture.Early, fixture.EarlyVersion), (fixture.Killed, fixture.KilledVersion)];
        var refused = 0;
        foreach (var main in moments)
        {
            foreach (var log in moments.Skip(1))
            {
                foreach (var session in moments.Skip(1))
                {
                    using var file = new DamagedFile(With(With(main.Parts, "-wal", log.Parts["-wal"]), "-session", session.Parts["-session"]));
                    refused += file.Refusal(fixture.Model, [.. moments.Select(moment => moment.Version)], "parts of different moments") is null ? 0 : 1;
                }
            }
        }

        Assert.True(refused > 0);
    }

    [Fact]
    public void Zeroed_and_overwritten_pages_are_noticed_or_do_no_harm()
    {
        var random = new Random(6);
        var whole = fixture.Closed[string.Empty];
        var refused = 0;
        for (var page = 0; page < whole.Length / 4096; page += 1 + random.Next(8))
        {
            var zeroed = (byte[])whole.Clone();
            zeroed.AsSpan(page * 4096, 4096).Clear();
            var stale = (byte[])whole.Clone();
            whole.AsSpan(random.Next(whole.Length / 4096) * 4096, 4096).CopyTo(stale.AsSpan(page * 4096));
            foreach (var bytes in new[] { zeroed, stale })
            {
                using var file = new DamagedFile(With(fixture.Closed, string.Empty, bytes));
                refused += file.Refusal(fixture.Model, fixture.ClosedVersion, $"page {page}") is null ? 0 : 1;
            }
        }

        Assert.True(refused > 0);
    }

    [Theory]
    [InlineData("UPDATE node_blocks SET data = (SELECT data FROM node_blocks WHERE number = 1), hash = (SELECT hash FROM node_blocks WHERE number = 1) WHERE number = 0")]
    [InlineData("UPDATE node_blocks SET number = -1 WHERE number = 0; UPDATE node_blocks SET number = 0 WHERE number = 1; UPDATE node_blocks SET number = 1 WHERE number = -1")]
    [InlineData("UPDATE relationship_blocks SET number = number + 1000 WHERE number = 0")]
    [InlineData("UPDATE node_blocks SET seq = seq + 1 WHERE number = 0")]
    [InlineData("DELETE FROM node_blocks WHERE number = (SELECT max(number) FROM node_blocks)")]
    [InlineData("DELETE FROM relationship_blocks WHERE number = 0")]
    [InlineData("DELETE FROM log WHERE seq = (SELECT min(seq) FROM log)")]
    [InlineData("DELETE FROM log WHERE seq = (SELECT max(seq) - 1 FROM log)")]
    [InlineData("UPDATE log SET data = (SELECT data FROM log ORDER BY seq DESC LIMIT 1) WHERE seq = (SELECT max(seq) - 1 FROM log)")]
    [InlineData("DELETE FROM tokens WHERE id = 0")]
    [InlineData("UPDATE tokens SET name = x'78797a' WHERE id = 0")]
    [InlineData("DELETE FROM catalogue")]
    [InlineData("DELETE FROM attachments")]
    [InlineData("UPDATE attachments SET data = x'0900000000000000'")]
    [InlineData("DELETE FROM meta WHERE key = 'totals'")]
    [InlineData("DELETE FROM meta")]
    public void Rows_that_were_changed_from_outside_are_noticed(string sql)
    {
        // Without the file that tells of the session, the database must see by itself that it was changed.
        using var file = new DamagedFile(Without(fixture.Killed, "-session"));
        Assert.NotEqual(0, file.Execute(sql));
        Assert.NotNull(file.Refusal(fixture.Model, fixture.KilledVersion, sql));
    }

    [Theory]
    [InlineData("DROP TABLE log")]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM node_blocks; END")]
    [InlineData("PRAGMA user_version = 2")]
    [InlineData("PRAGMA user_version = 0")]
    [InlineData("PRAGMA application_id = 1")]
    public void Another_structure_is_noticed(string sql)
    {
        using var file = new DamagedFile(fixture.Closed);
        file.Execute(sql);
        Assert.NotNull(file.Refusal(fixture.Model, fixture.ClosedVersion, sql));
    }

    [Fact]
    public void The_last_row_of_the_log_is_missed_where_the_session_did_not_end()
    {
        using var file = new DamagedFile(fixture.Killed);
        file.Execute("DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)");
        Assert.NotNull(file.Refusal(fixture.Model, fixture.KilledVersion, "the last row deleted"));
    }

    [Fact]
    public void A_newer_format_is_refused_with_advice()
    {
        using var file = new DamagedFile(fixture.Closed);
        file.Execute("PRAGMA user_version = 7");
        var error = file.Refusal(fixture.Model, fixture.ClosedVersion, "format 7");

        Assert.Equal(StatusCodes.UnableToStartDatabase, error!.Code);
        Assert.Contains("upgrade", error.FullMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_database_is_refused_and_left_as_it_is()
    {
        foreach (var bytes in new[] { "MATCH (n) RETURN n, which is text and long enough to be looked at by SQLite"u8.ToArray(), new byte[8192], new byte[1] })
        {
            using var file = new DamagedFile(new(StringComparer.Ordinal) { [string.Empty] = bytes });
            Assert.Equal(StatusCodes.UnableToStartDatabase, file.Refusal(fixture.Model, 0, "no database")?.Code);
            Assert.Equal(bytes, File.ReadAllBytes(file.Path));
        }
    }

    private void FlipBits(Dictionary<string, byte[]> parts, string ending, long version, int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var i = 0; i < Flips; i++)
        {
            var bytes = (byte[])parts[ending].Clone();
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            using var file = new DamagedFile(With(parts, ending, bytes));
            refused += file.Refusal(fixture.Model, version, $"bit flipped at {at} of {bytes.Length}") is null ? 0 : 1;
        }

        output.WriteLine($"{Flips} flipped, {refused} refused, the others did no harm.");
        Assert.True(refused > 0, "None was refused.");
    }

    private static Dictionary<string, byte[]> With(Dictionary<string, byte[]> parts, string ending, byte[] bytes) => new(parts, StringComparer.Ordinal) { [ending] = bytes };

    private static Dictionary<string, byte[]> Without(Dictionary<string, byte[]> parts, string ending)
    {
        var rest = new Dictionary<string, byte[]>(parts, StringComparer.Ordinal);
        rest.Remove(ending);
        return rest;
    }
}
