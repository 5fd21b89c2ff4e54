using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>
/// Property keys, labels and types come again with every record: each becomes a string once, and each set of keys one shape.
/// A fixed number of places, the last to come takes the place, so that nobody can make it grow.
/// </summary>
internal sealed class NameCache
{
    private const int Places = 512;
    private const int LongestName = 64;
    private readonly string?[] _names = new string?[Places];
    private readonly byte[]?[] _encoded = new byte[]?[Places];
    private readonly MapShape?[] _shapes = new MapShape?[Places];

    /// <summary>The string of a name in UTF-8.</summary>
    internal string Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestName)
        {
            return PackStreamText.Decode(utf8);
        }

        var place = Hash(utf8) & (Places - 1);
        if (_encoded[place] is { } known && utf8.SequenceEqual(known))
        {
            return _names[place]!;
        }

        var name = PackStreamText.Decode(utf8);
        _encoded[place] = utf8.ToArray();
        return _names[place] = name;
    }

    /// <summary>The shape of a map of these keys. Throws <see cref="ProtocolException"/> when one comes twice.</summary>
    internal MapShape ShapeOf(ReadOnlySpan<string> names)
    {
        var hash = (uint)names.Length;
        foreach (var name in names)
        {
            hash = (hash * 31) + (uint)name.Length;
            hash = (hash * 31) + (name.Length == 0 ? 0u : name[0]);
        }

        var place = (int)(hash % Places);
        if (_shapes[place] is { } known && known.Names.SequenceEqual(names))
        {
            return known;
        }

        try
        {
            return _shapes[place] = new MapShape(names.ToArray());
        }
        catch (ArgumentException exception)
        {
            throw new ProtocolException("A map has the same key twice.", exception);
        }
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var octet in utf8)
        {
            hash = (hash ^ octet) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
