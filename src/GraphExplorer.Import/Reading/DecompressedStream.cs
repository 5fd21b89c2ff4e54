using System.IO.Hashing;

namespace GraphExplorer.Import.Reading;

/// <summary>
/// What a compressed file holds, read once from its beginning. Its end is checked: a file that was cut or damaged ends with an
/// <see cref="InvalidDataException"/>, and never early.
/// </summary>
/// <param name="content">The decompressed bytes; closed with this stream.</param>
/// <param name="checksum">The CRC-32 of all of them, where <paramref name="content"/> does not compare it itself.</param>
internal sealed class DecompressedStream(Stream content, uint? checksum) : Stream
{
    private readonly Crc32 _sum = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = content.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }

        if (checksum is { } expected)
        {
            _sum.Append(buffer[..read]);
            if (read == 0 && !buffer.IsEmpty && _sum.GetCurrentHashAsUInt32() != expected)
            {
                throw Damaged(null);
            }
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    // The decompressor's own words are of its inner workings.
    private static InvalidDataException Damaged(Exception? inner) => new("the compressed data are damaged, or were cut", inner);
}
