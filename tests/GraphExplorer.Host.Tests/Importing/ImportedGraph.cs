using GraphExplorer.Host.Importing;
using GraphExplorer.Import;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Tests.Importing;

/// <summary>Files to import in a folder that is gone with the test, and what a graph holds then.</summary>
internal sealed class ImportedGraph : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("graphexplorer-import-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Everything that the database holds, in words.</summary>
    internal static async Task<string> DescribeAsync(IDriver driver)
    {
        var lines = new List<string>();
        await using var session = driver.AsyncSession();
        string[] statements =
        [
            "MATCH (n) RETURN id(n), labels(n), properties(n) ORDER BY id(n)",
            "MATCH (a)-[r]->(b) RETURN id(r), id(a), type(r), id(b), properties(r) ORDER BY id(r)",
        ];
        foreach (var statement in statements)
        {
            var cursor = await session.RunAsync(new Query(statement), TransactionConfig.Default, TestContext.Current.CancellationToken);
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                lines.Add(string.Join(' ', cursor.Current.GraphValues.ToArray().Select(value => value.ToString())));
            }
        }

        return string.Join('\n', lines);
    }

    internal string Path(string name) => System.IO.Path.Combine(Folder, name);

    internal void Write(string name, string text) => File.WriteAllText(Path(name), text);

    /// <summary>Imports; an argument is <c>n:NAMES=FILES</c> or <c>r:NAMES=FILES</c> with files of this folder.</summary>
    internal async Task<ImportSummary> RunAsync(string sources, IImportTarget target, ImportOptions? options = null)
    {
        await using (target)
        {
            return await CsvImport.RunAsync(
                [.. sources.Split(' ').Select(argument => ImportSource.Parse(argument[0] == 'n', argument[2..])).Select(source => source with { Files = [.. source.Files.Select(Path)] })],
                options ?? new ImportOptions(),
                target,
                new CypherValueFunctions(),
                null,
                TestContext.Current.CancellationToken);
        }
    }
}
