using System.Buffers;
using System.Buffers.Binary;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Framing;

/// <summary>
/// Messages on their way out: each is written in one piece and then cut into chunks of at most 65,535 bytes, each with its length
/// before it and an empty one at the end (Bolt documentation, "Message exchange"). The memory is pooled and used again.
/// </summary>
public sealed class MessageBuffer : IBufferWriter<byte>, IDisposable
{
    private const int HeaderSize = 2;
    private const int LargestChunk = ushort.MaxValue;
    private byte[] _bytes;
    private int _length;
    private int _messageStart = -1;

    /// <summary>Makes an empty buffer.</summary>
    public MessageBuffer(int capacity = 8192) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The finished messages.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>How many bytes the finished messages have.</summary>
    public int Length => _length;

    /// <summary>Adds a message. What was written of it before an exception is forgotten.</summary>
    public void Write(BoltMessage message, PackStreamContext context)
    {
        ArgumentNullException.ThrowIfNull(message);
        Begin();
        try
        {
            var writer = new PackStreamWriter(this, context);
            message.Write(ref writer);
            writer.Flush();
            End();
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Adds a RECORD. What was written of it before an exception is forgotten.</summary>
    public void WriteRecord(ReadOnlySpan<Model.GraphValue> values, PackStreamContext context)
    {
        Begin();
        try
        {
            var writer = new PackStreamWriter(this, context);
            RecordMessage.Write(ref writer, values);
            writer.Flush();
            End();
        }
        catch
        {
            Abandon();
            throw;
        }
    }

    /// <summary>Adds an empty chunk, which tells the other side that this one still lives.</summary>
    public void WriteKeepAlive()
    {
        Reserve(HeaderSize);
        _bytes.AsSpan(_length, HeaderSize).Clear();
        _length += HeaderSize;
    }

    /// <summary>Forgets the messages, which were sent.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc/>
    void IBufferWriter<byte>.Advance(int count) => _length += count;

    /// <inheritdoc/>
    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(_length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
            _length = 0;
        }
    }

    private void Begin()
    {
        _messageStart = _length;
        Reserve(HeaderSize);
        _length += HeaderSize;
    }

    private void Abandon() => _length = _messageStart;

    private void End()
    {
        var size = _length - _messageStart - HeaderSize;
        var further = size == 0 ? 0 : (size - 1) / LargestChunk;
        Reserve(HeaderSize * (further + 1));

        // Room for the headers of the further chunks is made from the back, so that no byte moves twice.
        for (var chunk = further; chunk >= 0; chunk--)
        {
            var from = _messageStart + HeaderSize + (chunk * LargestChunk);
            var length = Math.Min(LargestChunk, size - (chunk * LargestChunk));
            var to = from + (chunk * HeaderSize);
            if (chunk > 0)
            {
                _bytes.AsSpan(from, length).CopyTo(_bytes.AsSpan(to));
            }

            BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(to - HeaderSize), (ushort)length);
        }

        _length += HeaderSize * further;
        WriteKeepAlive();
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(2L * _bytes.Length, (long)_length + count)));
        if (larger.Length - _length < count)
        {
            ArrayPool<byte>.Shared.Return(larger);
            throw new Model.GraphException(Model.StatusCodes.MemoryLimit, "A message is larger than a message can be.");
        }

        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
