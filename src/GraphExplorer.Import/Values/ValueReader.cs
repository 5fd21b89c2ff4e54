using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Makes values of a type from the bytes of fields. Used by one thread.</summary>
internal abstract class ValueReader
{
    /// <summary>What a field should have been, for messages, such as <c>a whole number</c>.</summary>
    internal abstract string Expected { get; }

    /// <summary>Whether an empty quoted field is a value, and not an absent one.</summary>
    internal virtual bool TakesEmpty => false;

    /// <summary>Reads a field's text, which is not empty unless <see cref="TakesEmpty"/>. False where it is no value of the type.</summary>
    internal abstract bool TryRead(ReadOnlySpan<byte> text, out GraphValue value);

    /// <summary>The text without the spaces around it, which mean nothing but in strings.</summary>
    private protected static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.IsEmpty || (text[0] > (byte)' ' && text[^1] > (byte)' ') ? text : text.Trim(" \t"u8);
}
