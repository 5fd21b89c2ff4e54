using System.Runtime.InteropServices;
using System.Text;
using GraphExplorer.Storage.Records;
using NodaTime;

namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// What decoding checks against and shares over many blocks: the numbers of tokens, equal strings, equal token arrays, time zones.
/// For one thread at a time.
/// </summary>
internal sealed class DecodingContext(int labels, int relationshipTypes, int propertyKeys)
{
    private const int Places = 1 << 14;
    private const int LongestShared = 128;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string?[] _strings = new string?[Places];
    private readonly Dictionary<string, DateTimeZone> _zones = new(StringComparer.Ordinal);

    /// <summary>How many labels have a name.</summary>
    internal int Labels { get; } = labels;

    /// <summary>How many relationship types have a name.</summary>
    internal int RelationshipTypes { get; } = relationshipTypes;

    /// <summary>How many property keys have a name.</summary>
    internal int PropertyKeys { get; } = propertyKeys;

    internal TokenSetPool TokenSets { get; } = new();

    /// <summary>Room for the strings of one column.</summary>
    internal string?[] Strings { get; } = new string?[PackedIntegers.Most];

    /// <summary>Room for the distinct strings of one column.</summary>
    internal string?[] Distinct { get; } = new string?[PackedIntegers.Most];

    /// <summary>The string of some UTF-8 bytes; one that came lately is answered again without decoding it.</summary>
    internal string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestShared)
        {
            return Decode(bytes);
        }

        ref var place = ref _strings[Hash(bytes) & (Places - 1)];
        if (place is { } present && Matches(bytes, present))
        {
            return present;
        }

        return place = Decode(bytes);
    }

    internal DateTimeZone Zone(string text)
    {
        if (!_zones.TryGetValue(text, out var zone))
        {
            zone = ZoneText.Parse(text);
            _zones.Add(text, zone);
        }

        return zone;
    }

    private static bool Matches(ReadOnlySpan<byte> bytes, string text) => bytes.Length == text.Length
        ? Ascii.Equals(bytes, text)
        : bytes.Length > text.Length && System.Text.Encoding.UTF8.GetByteCount(text) == bytes.Length && string.Equals(Decode(bytes), text, StringComparison.Ordinal);

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            throw new MalformedDataException("a string is not UTF-8", exception);
        }
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong Prime = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length * Prime;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * Prime;
            hash ^= hash >> 29;
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (var part in bytes)
        {
            hash = (hash ^ part) * Prime;
        }

        return (uint)(hash >> 32);
    }
}
