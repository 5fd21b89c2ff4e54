using System.Text;
using System.Text.Unicode;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Text on the wire is UTF-8 and nothing else.</summary>
internal static class PackStreamText
{
    /// <summary>The string of these bytes. Throws <see cref="ProtocolException"/> when they are not UTF-8.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8) => utf8.IsEmpty
        ? string.Empty
        : Utf8.IsValid(utf8)
            ? Encoding.UTF8.GetString(utf8)
            : throw new ProtocolException("A text is not UTF-8.");
}
