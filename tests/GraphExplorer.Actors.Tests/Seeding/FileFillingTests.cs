using GraphExplorer.Actors.Seeding;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Storage;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A data file whose process is killed while it is filled or upgraded is complete after the next start.</summary>
public sealed class FileFillingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphexplorer-filling-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_a_kill_left_behind_is_filled_and_upgraded_to_the_end()
    {
        var before = new GraphScripts(["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE"], ["CREATE (:Thing {id: 1})-[:TIE {p: 1}]->(:Thing {id: 2})", "CREATE (:Thing {id: 3})"]);
        var after = new GraphScripts(
            ["CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE", "CREATE INDEX names FOR (t:Thing) ON (t.name)"],
            ["CREATE (:Thing {id: 1, name: 'one'})-[:TIE {p: 2}]->(t:Thing {id: 2}) CREATE (t)-[:TIE]->(:Thing {id: 4})"]);
        for (var (steps, killed) = (0, true); killed; steps++)
        {
            var file = Path.Combine(_folder.FullName, $"{steps}.db");
            await using (var driver = Open(file))
            {
                var interruption = new Interruption(steps);
                try
                {
                    var interrupted = new InterruptedDriver(driver, interruption);
                    await FillAsync(interrupted, new Record(driver.Store, interruption), before, 1);
                    await FillAsync(interrupted, new Record(driver.Store, interruption), after, 2);
                    killed = false;
                }
                catch (OperationCanceledException)
                {
                    // What a kill leaves behind is what the files hold while the process lives.
                    Copy(file);
                }
            }

            if (killed)
            {
                await using var driver = Open(file + ".killed");
                await FillAsync(driver, new Record(driver.Store, null), after, 2);
                Assert.Equal(
                    ["1 TIE 2 {p: 2}", "2 TIE 4 {}", "Thing {id: 1, name: 'one'}", "Thing {id: 2}", "Thing {id: 4}"],
                    await GraphText.ReadAsync(driver));
                Assert.Equal(2, (await GraphText.SchemaAsync(driver)).Count);
            }
        }
    }

    private static EmbeddedDriver Open(string file) => EmbeddedDriver.Open(new EmbeddedDriverOptions { DataFile = file });

    private static Task FillAsync(Model.IDriver driver, Record record, GraphScripts scripts, int revision) =>
        new GraphFilling(driver, record, () => EmbeddedDriver.Open()).RunAsync(new SeedRequest(null, scripts, revision), Stop);

    private static void Copy(string file)
    {
        foreach (var suffix in (string[])["", "-wal", "-session"])
        {
            if (File.Exists(file + suffix))
            {
                // Closing the copied file gives the process's lock on it back, which nobody else wants here.
                File.Copy(file + suffix, file + ".killed" + suffix);
            }
        }
    }

    private sealed class Record(GraphStore store, Interruption? interruption) : ISeedRecordFile
    {
        public byte[]? Read() => store.ReadAttachment("seed");

        public Task WriteAsync(byte[] record, CancellationToken cancellationToken)
        {
            interruption?.Step();
            return store.WriteAttachmentAsync("seed", record, cancellationToken).AsTask();
        }
    }
}
