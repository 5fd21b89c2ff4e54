using System.Text;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>
/// Up to 256 strings one after the other, so that a search goes through one stretch of memory: a byte a unit where all units are below
/// 256, as in most names, else two. Immutable.
/// </summary>
internal sealed class TextBuffer
{
    /// <summary>The most UTF-16 units that are put together.</summary>
    internal const int MostUnits = 1 << 17;

    /// <summary>In place of strings that are too long together.</summary>
    internal static readonly TextBuffer None = new([], null, []);
    private readonly int[] _starts;
    private readonly byte[]? _narrow;
    private readonly char[] _wide;

    private TextBuffer(int[] starts, byte[]? narrow, char[] wide)
    {
        _starts = starts;
        _narrow = narrow;
        _wide = wide;
    }

    internal bool IsNarrow => _narrow is not null;

    internal ReadOnlySpan<byte> Narrow => _narrow;

    internal ReadOnlySpan<char> Wide => _wide;

    /// <summary>The strings together, or <see cref="None"/>. A missing string is like an empty one.</summary>
    internal static TextBuffer Of(ReadOnlySpan<string?> strings)
    {
        var starts = new int[strings.Length + 1];
        var isNarrow = true;
        for (var i = 0; i < strings.Length; i++)
        {
            var text = strings[i] ?? string.Empty;
            if (text.Length > MostUnits - starts[i])
            {
                return None;
            }

            starts[i + 1] = starts[i] + text.Length;
            isNarrow = isNarrow && CanNarrow(text);
        }

        var narrow = isNarrow ? new byte[starts[^1]] : null;
        var wide = isNarrow ? [] : new char[starts[^1]];
        for (var i = 0; i < strings.Length; i++)
        {
            if (narrow is null)
            {
                strings[i].AsSpan().CopyTo(wide.AsSpan(starts[i]));
            }
            else
            {
                Encoding.Latin1.GetBytes(strings[i].AsSpan(), narrow.AsSpan(starts[i]));
            }
        }

        return new TextBuffer(starts, narrow, wide);
    }

    /// <summary>A byte for each UTF-16 unit; null where one needs two.</summary>
    internal static byte[]? TryNarrow(string text) => CanNarrow(text) ? Encoding.Latin1.GetBytes(text) : null;

    /// <summary>Sets the bits of the strings that match one that is not empty.</summary>
    internal void Find<T>(ReadOnlySpan<T> units, ReadOnlySpan<T> sought, TextMatch match, Span<ulong> places)
        where T : unmanaged, IEquatable<T>
    {
        if (match == TextMatch.Contains)
        {
            FindInside(units, sought, places);
            return;
        }

        for (var place = 0; place < _starts.Length - 1; place++)
        {
            var from = match == TextMatch.EndsWith ? _starts[place + 1] - sought.Length : _starts[place];
            var length = _starts[place + 1] - _starts[place];
            if (length < sought.Length || (match == TextMatch.Equal && length != sought.Length) || !units[from].Equals(sought[0]))
            {
                continue;
            }

            if (units.Slice(from, sought.Length).SequenceEqual(sought))
            {
                places[place >> 6] |= 1UL << place;
            }
        }
    }

    private void FindInside<T>(ReadOnlySpan<T> units, ReadOnlySpan<T> sought, Span<ulong> places)
        where T : unmanaged, IEquatable<T>
    {
        var place = 0;
        var from = 0;
        while (units[from..].IndexOf(sought) is var at and >= 0)
        {
            at += from;
            while (_starts[place + 1] <= at)
            {
                place++;
            }

            // One that reaches into the next string is none.
            from = at + 1;
            if (at + sought.Length <= _starts[place + 1])
            {
                places[place >> 6] |= 1UL << place;
                from = _starts[place + 1];
            }
        }
    }

    private static bool CanNarrow(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
}
