using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Reading;

/// <summary>A file to import, plain, in gzip, or the only one in a zip archive; told by its first bytes.</summary>
internal sealed class InputFile
{
    private const int FingerprintBytes = 64 * 1024;
    private const int BufferSize = 1 << 17;
    private readonly Compression _compression;

    private InputFile(string path, string fullPath, FileState state, Compression compression)
    {
        Path = path;
        FullPath = fullPath;
        State = state;
        _compression = compression;
    }

    private enum Compression
    {
        None,
        GZip,
        Zip,
    }

    /// <summary>The path as it was given.</summary>
    internal string Path { get; }

    /// <summary>The path that names the file from anywhere.</summary>
    internal string FullPath { get; }

    /// <summary>What tells whether the file was changed.</summary>
    internal FileState State { get; }

    /// <summary>Looks at a file. Throws <see cref="GraphException"/> where there is none that can be read.</summary>
    internal static InputFile Find(string path)
    {
        try
        {
            var full = System.IO.Path.GetFullPath(path);
            if (Directory.Exists(full))
            {
                throw ImportError.OfFile(path, "this is a folder.", "Name the files in it.");
            }

            using var file = OpenPlain(full);
            if (!file.CanSeek)
            {
                throw ImportError.OfFile(path, "this is no regular file, and an import that is to go on after a stop must read it again.", "Write it to a file first.");
            }

            var size = file.Length;
            var bytes = new byte[FingerprintBytes];
            var head = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
            var compression = head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? Compression.GZip : head.StartsWith("PK\x03\x04"u8) ? Compression.Zip : Compression.None;
            var hash = new XxHash3();
            hash.Append(head);
            file.Position = Math.Max(0, size - FingerprintBytes);
            hash.Append(bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
            var state = new FileState(size, File.GetLastWriteTimeUtc(full).Ticks, hash.GetCurrentHashAsUInt64().ToString("x16", CultureInfo.InvariantCulture));
            return new InputFile(path, full, state, compression);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ImportError.OfFile(path, error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file." : $"the file cannot be read ({error.Message.TrimEnd('.')}).", inner: error);
        }
    }

    /// <summary>Opens the content at an offset. <paramref name="position"/> answers how many of the file's own bytes were read.</summary>
    internal Stream Open(long offset, out Func<long> position)
    {
        FileStream? file = null;
        try
        {
            file = OpenPlain(FullPath);
            var opened = file;
            position = () => opened.CanSeek ? opened.Position : opened.SafeFileHandle.IsClosed ? State.Size : 0;
            switch (_compression)
            {
                case Compression.GZip:
                    return Skipped(new DecompressedStream(new GZipStream(new BufferedStream(file, BufferSize), CompressionMode.Decompress), checksum: null), offset);
                case Compression.Zip:
                    var archive = new ZipArchive(file, ZipArchiveMode.Read);
                    var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
                    return entries.Count == 1
                        ? Skipped(new DecompressedStream(entries[0].Open(), entries[0].Crc32), offset)
                        : throw ImportError.OfFile(Path, string.Create(CultureInfo.InvariantCulture, $"the archive holds {entries.Count} files, and one is read."), "Give each file by itself, as .gz or unpacked.");
                default:
                    file.Position = offset;
                    return file;
            }
        }
        catch (Exception error)
        {
            file?.Dispose();
            if (error is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                throw ImportError.OfFile(Path, $"the file cannot be read ({error.Message.TrimEnd('.')}).", inner: error);
            }

            throw;
        }
    }

    private static FileStream OpenPlain(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private static Stream Skipped(Stream content, long offset)
    {
        var buffer = new byte[BufferSize];
        while (offset > 0)
        {
            var read = content.Read(buffer, 0, (int)Math.Min(offset, buffer.Length));
            if (read == 0)
            {
                break;
            }

            offset -= read;
        }

        return content;
    }
}
