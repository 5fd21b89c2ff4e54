using System.Text;

namespace GraphExplorer.Engine.FullText;

/// <summary>A word with <c>*</c> for any characters, <c>?</c> for one, and <c>\</c> before one that is meant as itself.</summary>
internal sealed class WildcardText
{
    private const int Any = -1;
    private const int One = -2;
    private readonly List<int> _parts = [];

    internal WildcardText(string text)
    {
        var prefix = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var escaped = text[i] == '\\' && i + 1 < text.Length;
            var part = escaped ? text[++i] : text[i] == '*' ? Any : text[i] == '?' ? One : text[i];
            if (part >= 0 && prefix.Length == _parts.Count)
            {
                prefix.Append((char)part);
            }

            if (part != Any || _parts.Count == 0 || _parts[^1] != Any)
            {
                _parts.Add(part);
            }
        }

        Prefix = prefix.ToString();
    }

    /// <summary>What every matching word starts with.</summary>
    internal string Prefix { get; }

    /// <summary>Whether a word matches as a whole.</summary>
    internal bool Matches(string word)
    {
        var at = 0;
        var part = 0;
        var (lastAny, resume) = (-1, 0);
        while (at < word.Length)
        {
            if (part < _parts.Count && (_parts[part] == One || _parts[part] == word[at]))
            {
                at++;
                part++;
            }
            else if (part < _parts.Count && _parts[part] == Any)
            {
                (lastAny, resume) = (part++, at);
            }
            else if (lastAny >= 0)
            {
                // The last * takes one character more.
                part = lastAny + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Count && _parts[part] == Any)
        {
            part++;
        }

        return part == _parts.Count;
    }
}
