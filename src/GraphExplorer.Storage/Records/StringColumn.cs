using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>
/// A column of strings. Where they are few different and short ones, as codes, types and dates are, each is held once and the places
/// have its number in a byte; else each place has its string.
/// </summary>
internal sealed class StringColumn : PropertyColumn
{
    /// <summary>The most different strings that are numbered.</summary>
    internal const int MostNumbered = 128;

    /// <summary>The most UTF-16 units of one that is. Strings that no place has any more are held on for a while.</summary>
    internal const int LongestNumbered = 128;

    // By place, or without numbers by slot.
    private string?[] _values;

    // The place of each slot's string plus one, 0 for none; null where strings are not numbered.
    private byte[]? _numbers;
    private int _distinct;

    // Made at the first search. Readers that make it at the same time make the same.
    private TextBuffer? _text;

    internal StringColumn(long owner)
        : this(owner, new string?[4], new byte[PropertyChunk.Size], 0, 0)
    {
    }

    /// <summary>A column that owns <paramref name="values"/>, one for each slot.</summary>
    internal StringColumn(long owner, string?[] values, int count)
        : this(owner, values, null, 0, count)
    {
    }

    /// <summary>A column that owns different strings and, for each slot, the place of its string plus one.</summary>
    internal StringColumn(long owner, string?[] distinct, byte[] numbers, int count)
        : this(owner, distinct, numbers, distinct.Length, count)
    {
    }

    private StringColumn(long owner, string?[] values, byte[]? numbers, int distinct, int count)
        : base(owner)
    {
        _values = values;
        _numbers = numbers;
        _distinct = distinct;
        Count = count;
    }

    internal override ColumnForm Form => _numbers is null ? ColumnForm.Strings : ColumnForm.NumberedStrings;

    /// <summary>The place of each slot's string plus one; empty where strings are not numbered.</summary>
    internal ReadOnlySpan<byte> Numbers => _numbers;

    /// <summary>The different strings by place, or without numbers the string of each slot.</summary>
    internal ReadOnlySpan<string?> Strings => _numbers is null ? _values : _values.AsSpan(0, _distinct);

    internal override GraphValue Get(int slot) => GraphValue.FromString(TextAt(slot));

    /// <summary>The strings of <see cref="Strings"/> as one stretch of memory; null where they are too long together.</summary>
    internal TextBuffer? Text()
    {
        var text = _text ??= TextBuffer.Of(Strings);
        return ReferenceEquals(text, TextBuffer.None) ? null : text;
    }

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (!value.IsString)
        {
            return ToMixed().Set(slot, value);
        }

        _text = null;
        var text = value.AsString();
        if (_numbers is { } numbers && NumberOf(text) is var number and not 0)
        {
            Count += numbers[slot] == 0 ? 1 : 0;
            numbers[slot] = number;
            return this;
        }

        Spread();
        Count += _values[slot] is null ? 1 : 0;
        _values[slot] = text;
        return this;
    }

    internal override void Remove(int slot)
    {
        _text = null;
        if (_numbers is { } numbers)
        {
            numbers[slot] = 0;
        }
        else
        {
            _values[slot] = null;
        }

        Count--;
    }

    internal override PropertyColumn Copy(long owner) => _numbers is { } numbers
        ? new StringColumn(owner, _values.AsSpan(0, _distinct).ToArray(), (byte[])numbers.Clone(), Count)
        : new StringColumn(owner, (string?[])_values.Clone(), Count);

    internal override PropertyColumn Emptied(long owner) =>
        _numbers is null ? new StringColumn(owner, new string?[PropertyChunk.Size], 0) : new StringColumn(owner);

    /// <summary>Numbers the strings where that takes less room.</summary>
    internal void TryNumber()
    {
        if (_numbers is not null)
        {
            return;
        }

        var numbered = new StringColumn(Owner);
        for (var slot = 0; slot < PropertyChunk.Size; slot++)
        {
            if (_values[slot] is not { } text)
            {
                continue;
            }

            var number = numbered.NumberOf(text);
            if (number == 0)
            {
                return;
            }

            numbered._numbers![slot] = number;
        }

        (_values, _numbers, _distinct, _text) = (numbered._values, numbered._numbers, numbered._distinct, null);
    }

    private string? TextAt(int slot)
    {
        if (_numbers is not { } numbers)
        {
            return _values[slot];
        }

        var number = numbers[slot];
        return number == 0 ? null : _values[number - 1];
    }

    /// <summary>The number of a string, which gets one if it has none; 0 when it cannot have one.</summary>
    private byte NumberOf(string text)
    {
        // Equal strings mostly are the same object: the writer shares them.
        var distinct = _values.AsSpan(0, _distinct);
        for (var i = 0; i < distinct.Length; i++)
        {
            if (ReferenceEquals(distinct[i], text))
            {
                return (byte)(i + 1);
            }
        }

        if (text.Length > LongestNumbered || (_distinct == MostNumbered && !TryForgetUnused()))
        {
            return 0;
        }

        if (_distinct == _values.Length)
        {
            Array.Resize(ref _values, Math.Min(MostNumbered, Math.Max(4, _distinct * 2)));
        }

        _values[_distinct] = text;
        return (byte)++_distinct;
    }

    /// <summary>Drops the strings that no slot has any more; false when there are none.</summary>
    private bool TryForgetUnused()
    {
        var numbers = _numbers!;
        Span<byte> renumbered = stackalloc byte[MostNumbered + 1];
        renumbered.Clear();
        foreach (var number in numbers)
        {
            renumbered[number] = 1;
        }

        renumbered[0] = 0;
        byte kept = 0;
        for (var number = 1; number <= _distinct; number++)
        {
            if (renumbered[number] != 0)
            {
                _values[kept] = _values[number - 1];
                renumbered[number] = ++kept;
            }
        }

        if (kept == _distinct)
        {
            return false;
        }

        foreach (ref var number in numbers.AsSpan())
        {
            number = renumbered[number];
        }

        Array.Clear(_values, kept, _distinct - kept);
        _distinct = kept;
        return true;
    }

    private void Spread()
    {
        if (_numbers is null)
        {
            return;
        }

        var values = new string?[PropertyChunk.Size];
        for (var slot = 0; slot < values.Length; slot++)
        {
            values[slot] = TextAt(slot);
        }

        (_values, _numbers, _distinct) = (values, null, 0);
    }
}
