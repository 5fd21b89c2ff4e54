using System.Buffers;
using System.Buffers.Binary;

namespace GraphExplorer.Bolt.Framing;

/// <summary>
/// Puts chunks together again. A message of one chunk that lies in one piece of memory is handed out where it lies; only others are
/// copied, into memory that grows with the bytes that came and never with what a header claims. Not for concurrent use.
/// </summary>
public sealed class MessageAssembler : IDisposable
{
    private const int HeaderSize = 2;
    private byte[] _bytes = [];
    private int _length;
    private int _chunkRest;
    private bool _isInside;
    private bool _isHandedOut;

    /// <summary>Makes an assembler that takes messages of at most this many bytes.</summary>
    public MessageAssembler(int largestMessage) => LargestMessage = largestMessage;

    /// <summary>How many bytes a message may have; a server allows less before it knows who asks.</summary>
    public int LargestMessage { get; set; }

    /// <summary>
    /// Takes the next message from the front of <paramref name="input"/>, which is cut by what was used; keep-alives are passed over.
    /// The message stays valid until the next call or until the input's memory is given back, whichever is first. False: more bytes are needed.
    /// Throws <see cref="ProtocolException"/> when a message is larger than allowed.
    /// </summary>
    public bool TryRead(scoped ref ReadOnlySequence<byte> input, out ReadOnlySpan<byte> message)
    {
        if (_isHandedOut)
        {
            _isHandedOut = false;
            _length = 0;
        }

        if (!_isInside && TryReadInPlace(ref input, out message))
        {
            return true;
        }

        while (true)
        {
            if (_chunkRest > 0)
            {
                if (input.IsEmpty)
                {
                    break;
                }

                Take(ref input);
                continue;
            }

            if (!TryReadHeader(ref input, out var chunk))
            {
                break;
            }

            if (chunk > 0)
            {
                _isInside = true;
                _chunkRest = chunk;
                RequireRoom(_length + chunk);
            }
            else if (_isInside)
            {
                _isInside = false;
                _isHandedOut = true;
                message = _bytes.AsSpan(0, _length);
                return true;
            }
        }

        message = default;
        return false;
    }

    /// <summary>Whether bytes of an unfinished message were taken: the other side may not end here.</summary>
    public bool IsInsideMessage => _isInside;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private bool TryReadInPlace(scoped ref ReadOnlySequence<byte> input, out ReadOnlySpan<byte> message)
    {
        var first = input.FirstSpan;
        var start = 0;
        while (first.Length - start >= HeaderSize)
        {
            int chunk = BinaryPrimitives.ReadUInt16BigEndian(first[start..]);
            if (chunk == 0)
            {
                start += HeaderSize;
                continue;
            }

            RequireRoom(chunk);
            var end = start + HeaderSize + chunk;
            if (first.Length - end < HeaderSize || first[end] != 0 || first[end + 1] != 0)
            {
                break;
            }

            message = first.Slice(start + HeaderSize, chunk);
            input = input.Slice(end + HeaderSize);
            return true;
        }

        input = input.Slice(start);
        message = default;
        return false;
    }

    private static bool TryReadHeader(ref ReadOnlySequence<byte> input, out int chunk)
    {
        chunk = 0;
        if (input.Length < HeaderSize)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        input.Slice(0, HeaderSize).CopyTo(header);
        chunk = BinaryPrimitives.ReadUInt16BigEndian(header);
        input = input.Slice(HeaderSize);
        return true;
    }

    private void Take(ref ReadOnlySequence<byte> input)
    {
        var piece = input.FirstSpan;
        var count = Math.Min(piece.Length, _chunkRest);
        if (_bytes.Length - _length < count)
        {
            Grow(count);
        }

        piece[..count].CopyTo(_bytes.AsSpan(_length));
        _length += count;
        _chunkRest -= count;
        input = input.Slice(count);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, Math.Min(2 * _bytes.Length, LargestMessage)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }

    private void RequireRoom(int size)
    {
        if (size > LargestMessage)
        {
            throw new ProtocolException($"A message has more than {LargestMessage} bytes.");
        }
    }
}
