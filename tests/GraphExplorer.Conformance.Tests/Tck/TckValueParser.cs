using System.Globalization;
using System.Text;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Reads the values of result tables and writes them as <see cref="TckValueText"/> does.</summary>
internal sealed class TckValueParser
{
    private readonly string _text;
    private readonly bool _ignoreListOrder;
    private int _at;

    private TckValueParser(string text, bool ignoreListOrder)
    {
        _text = text;
        _ignoreListOrder = ignoreListOrder;
    }

    /// <summary>The normal form of a cell.</summary>
    internal static string Normalize(string cell, bool ignoreListOrder)
    {
        var parser = new TckValueParser(cell.Trim(), ignoreListOrder);
        var value = parser.Value();
        parser.Space();
        return parser._at == parser._text.Length ? value : throw parser.Unexpected();
    }

    private string Value()
    {
        Space();
        return Peek() switch
        {
            '\'' => TckValueText.Quote(String()),
            '[' => ListOrRelationship(),
            '{' => TckValueText.Map(Entries()),
            '(' => Node(),
            '<' => Path(),
            _ => Word(),
        };
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void Space()
    {
        while (Peek() == ' ')
        {
            _at++;
        }
    }

    private bool Take(string token)
    {
        Space();
        if (string.CompareOrdinal(_text, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!Take(token))
        {
            throw Unexpected();
        }
    }

    private FormatException Unexpected() => new($"'{_text}' cannot be read at {_at}.");

    private string String()
    {
        var value = new StringBuilder();
        _at++;
        while (Peek() != '\'')
        {
            if (_at >= _text.Length)
            {
                throw Unexpected();
            }

            if (Peek() == '\\' && _at + 1 < _text.Length && _text[_at + 1] is '\'' or '\\')
            {
                _at++;
            }

            value.Append(_text[_at++]);
        }

        _at++;
        return value.ToString();
    }

    private string ListOrRelationship()
    {
        _at++;
        Space();
        if (Peek() == ':')
        {
            _at++;
            var type = Name();
            var properties = Properties();
            Expect("]");
            return TckValueText.Relationship(type, properties);
        }

        var items = new List<string>();
        while (!Take("]"))
        {
            items.Add(Value());
            Take(",");
        }

        return TckValueText.List(items, _ignoreListOrder);
    }

    private List<KeyValuePair<string, string>> Entries()
    {
        Expect("{");
        var entries = new List<KeyValuePair<string, string>>();
        while (!Take("}"))
        {
            Space();
            var key = Name();
            Expect(":");
            entries.Add(KeyValuePair.Create(key, Value()));
            Take(",");
        }

        return entries;
    }

    private string? Properties()
    {
        Space();
        return Peek() == '{' && Entries() is { Count: > 0 } entries ? TckValueText.Map(entries) : null;
    }

    private string Node()
    {
        Expect("(");
        var labels = new List<string>();
        while (Take(":"))
        {
            labels.Add(Name());
        }

        var properties = Properties();
        Expect(")");
        return TckValueText.Node(labels, properties);
    }

    private string Path()
    {
        Expect("<");
        var text = new StringBuilder("<").Append(Node());
        while (!Take(">"))
        {
            var backward = Take("<-");
            if (!backward)
            {
                Expect("-");
            }

            Space();
            text.Append(backward ? "<-" : "-").Append(ListOrRelationship());
            Expect(backward ? "-" : "->");
            text.Append(backward ? "-" : "->").Append(Node());
        }

        return text.Append('>').ToString();
    }

    private string Name()
    {
        if (Peek() == '`')
        {
            var end = _text.IndexOf('`', _at + 1);
            var quoted = _text[(_at + 1)..end];
            _at = end + 1;
            return quoted;
        }

        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$'))
        {
            _at++;
        }

        return start == _at ? throw Unexpected() : _text[start.._at];
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or ']' or '}' or ')' or ' '))
        {
            _at++;
        }

        var word = _text[start.._at];
        if (word is "null" or "true" or "false" || long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            return word;
        }

        return word switch
        {
            "Inf" or "Infinity" => TckValueText.Float(double.PositiveInfinity),
            "-Inf" or "-Infinity" => TckValueText.Float(double.NegativeInfinity),
            _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => TckValueText.Float(number),
            _ => throw Unexpected(),
        };
    }
}
