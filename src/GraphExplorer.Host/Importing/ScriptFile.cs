using System.Globalization;
using System.Text;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Host.Prompt;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Importing;

/// <summary>A file of Cypher statements, of any length: it is read and run statement by statement.</summary>
internal sealed class ScriptFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly StreamReader _text;

    private ScriptFile(string path, FileStream file)
    {
        _path = path;
        _file = file;
        _text = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
    }

    /// <summary>The bytes of the file.</summary>
    internal long Length => _file.Length;

    /// <summary>The bytes that were read.</summary>
    internal long Position => _file.Position;

    /// <summary>Opens the file. Throws <see cref="IOException"/> that names it.</summary>
    internal static ScriptFile Open(string path)
    {
        try
        {
            return new ScriptFile(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: the file cannot be read ({error.Message}).", error);
        }
    }

    /// <summary>Runs the statements in order and stops at the first that fails. Throws <see cref="GraphException"/> that names file and line.</summary>
    internal async Task RunAsync(Func<string, Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (text, position) in new ScriptReader(_text).ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    await run(AutoCommit.Without(text)).ConfigureAwait(false);
                }
                catch (GraphException error)
                {
                    throw InFile(error, error.Position is { } place ? place.Within(position) : position);
                }
            }
        }
        catch (GraphException error) when (error.Position is { } place)
        {
            throw InFile(error, place);
        }
        catch (DecoderFallbackException error)
        {
            throw new IOException($"{_path}: the file is not text in UTF-8.", error);
        }
    }

    private GraphException InFile(GraphException error, SourcePosition place) =>
        new(error.Code, string.Create(CultureInfo.InvariantCulture, $"{_path}, line {place.Line}: {error.Message}"), hint: error.Hint, innerException: error);

    public void Dispose()
    {
        _text.Dispose();
        _file.Dispose();
    }
}
