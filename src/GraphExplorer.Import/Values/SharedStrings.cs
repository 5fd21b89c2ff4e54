using System.Text;
using System.Text.Unicode;

namespace GraphExplorer.Import.Values;

/// <summary>Makes strings of UTF-8 and hands out the same string for a short text that came before: a value repeated over many rows is made once.</summary>
internal sealed class SharedStrings
{
    private readonly RecentTexts<string> _recent = new(1 << 14);

    /// <summary>The text; null where the bytes are not UTF-8.</summary>
    internal string? Get(ReadOnlySpan<byte> text)
    {
        if (_recent.TryGet(text, out var present))
        {
            return present;
        }

        if (!Utf8.IsValid(text))
        {
            return null;
        }

        var made = Encoding.UTF8.GetString(text);
        _recent.Keep(text, made);
        return made;
    }
}
