using System.IO.Compression;
using System.Text;

namespace GraphExplorer.Import.Tests;

/// <summary>A folder of files to import, gone with the test, and the imports of them.</summary>
internal sealed class ImportFolder : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("import-tests-").FullName;

    internal GraphInMemory Graph { get; set; } = new();

    internal string Path(string name) => System.IO.Path.Combine(Folder, name);

    internal string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return Path(name);
    }

    internal string WriteCompressed(string name, string text)
    {
        using var stream = new GZipStream(File.Create(Path(name)), CompressionLevel.Fastest);
        stream.Write(Encoding.UTF8.GetBytes(text));
        return Path(name);
    }

    /// <summary>Imports; an argument is <c>n:NAMES=FILES</c> or <c>r:NAMES=FILES</c> with files of this folder.</summary>
    internal Task<ImportSummary> RunAsync(string sources, ImportOptions? options = null, IProgress<ImportProgress>? progress = null) => CsvImport.RunAsync(
        [.. sources.Split(' ').Select(Source)],
        options ?? new ImportOptions(),
        Graph,
        new PlainValueFunctions(),
        progress,
        TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ImportSource Source(string argument)
    {
        var source = ImportSource.Parse(argument[0] == 'n', argument[2..]);
        return source with { Files = [.. source.Files.Select(Path)] };
    }
}
