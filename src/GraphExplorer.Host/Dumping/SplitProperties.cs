using System.Text;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Dumping;

/// <summary>
/// The properties of a node or relationship as literals: the entries of a map, and for values that are too long for one statement the
/// assignments that add what is left of them, piece by piece.
/// </summary>
internal sealed class SplitProperties
{
    private const int LongestPiece = 128 * 1024;
    private const int LengthInAll = 1024 * 1024;
    private const int ShortestPiece = 256;
    private const int CharactersOfOther = 40;
    private readonly List<(string Key, GraphValue Value)> _long = [];
    private readonly int _piece;

    internal SplitProperties(MapValue properties)
    {
        _piece = Math.Clamp(LengthInAll / Math.Max(1, properties.Count), ShortestPiece, LongestPiece);
        foreach (var (key, value) in properties)
        {
            if (value.IsNull)
            {
                continue;
            }

            First.Append(First.Length == 0 ? string.Empty : ", ").Append(CypherWriter.WriteName(key)).Append(": ");
            if (LengthOf(value) <= _piece)
            {
                ValueLiteral.Append(First, value);
                continue;
            }

            var splittable = value.Kind == ValueKind.Bytes ? GraphValue.FromList(ListValue.From(value.AsBytes().Select(item => GraphValue.FromInteger(item)))) : value;
            ValueLiteral.Append(First, Pieces(splittable).First().Value);
            _long.Add((key, splittable));
        }
    }

    /// <summary>The entries of a map, without braces: short values whole, of long ones the beginning.</summary>
    internal StringBuilder First { get; } = new();

    /// <summary>Whether a value goes on after <see cref="First"/>.</summary>
    internal bool HasMore => _long.Count > 0;

    /// <summary>The assignments that add the rest, in order, for a variable that stands for the entity.</summary>
    internal IEnumerable<string> More(string variable)
    {
        foreach (var (key, value) in _long)
        {
            var property = $"{variable}.{CypherWriter.WriteName(key)}";
            foreach (var (piece, isRestOfItem) in Pieces(value).Skip(1))
            {
                var literal = ValueLiteral.Write(piece);
                yield return isRestOfItem ? $"{property} = {property}[0..-1] + [{property}[-1] + {literal}]" : $"{property} = {property} + {literal}";
            }
        }
    }

    private static int LengthOf(GraphValue value) => value.Kind switch
    {
        ValueKind.String => value.AsString().Length,
        ValueKind.Bytes => value.AsBytes().Length * 5,
        ValueKind.List => value.AsList().Sum(LengthOf),
        _ => CharactersOfOther,
    };

    /// <summary>A text cut into texts, or a list into lists; a long text within a list is one item and then rests of it.</summary>
    private IEnumerable<(GraphValue Value, bool IsRestOfItem)> Pieces(GraphValue value)
    {
        if (value.IsString)
        {
            foreach (var text in Cut(value.AsString()))
            {
                yield return (text, false);
            }

            yield break;
        }

        var items = new List<GraphValue>();
        var length = 0;
        foreach (var item in value.AsList())
        {
            if (items.Count > 0 && length + LengthOf(item) > _piece)
            {
                yield return (GraphValue.FromList(ListValue.From(items)), false);
                items.Clear();
                length = 0;
            }

            if (LengthOf(item) <= _piece)
            {
                items.Add(item);
                length += LengthOf(item);
                continue;
            }

            var isRest = false;
            foreach (var text in Cut(item.AsString()))
            {
                yield return (isRest ? text : GraphValue.FromList(text), isRest);
                isRest = true;
            }
        }

        if (items.Count > 0)
        {
            yield return (GraphValue.FromList(ListValue.From(items)), false);
        }
    }

    private IEnumerable<GraphValue> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + _piece);
            end -= end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? 1 : 0;
            yield return text[start..end];
            start = end;
        }
    }
}
