using System.Text;

namespace GraphExplorer.Cypher.Writing;

/// <summary>The text so far.</summary>
internal sealed class TextOutput(bool linePerClause)
{
    private readonly StringBuilder _text = new();
    private int _level;

    internal int Length => _text.Length;

    internal void Write(string text) => _text.Append(text);

    internal void Write(char text) => _text.Append(text);

    internal void Insert(int index, string text) => _text.Insert(index, text);

    internal bool Contains(int start, char wanted)
    {
        for (var i = start; i < _text.Length; i++)
        {
            if (_text[i] == wanted)
            {
                return true;
            }
        }

        return false;
    }

    internal string Since(int start) => _text.ToString(start, _text.Length - start);

    /// <summary>Ends a clause or a part of one: a new line at the current indentation, or a space.</summary>
    internal void Break()
    {
        if (linePerClause)
        {
            _text.Append('\n').Append(' ', _level * 2);
        }
        else
        {
            _text.Append(' ');
        }
    }

    internal void Indent() => _level++;

    internal void Outdent() => _level--;

    public override string ToString() => _text.ToString();
}
