using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>
/// That a property is a string which equals, holds, begins or ends with another (<c>=</c>, <c>CONTAINS</c>, <c>STARTS WITH</c>, <c>ENDS WITH</c>).
/// The strings of a column are searched as one stretch of memory, which is made at the first search and kept with the column.
/// </summary>
public sealed class TextSearch : ColumnTest
{
    private readonly TextMatch _match;
    private readonly string _sought;
    private readonly byte[]? _narrow;

    /// <param name="match">how the strings stand to each other</param>
    /// <param name="sought">the string that is sought</param>
    public TextSearch(TextMatch match, string sought)
    {
        ArgumentNullException.ThrowIfNull(sought);
        _match = match;
        _sought = sought;
        _narrow = TextBuffer.TryNarrow(sought);
    }

    /// <inheritdoc/>
    public override bool Matches(GraphValue value) => value.IsString && Matches(value.AsString());

    internal override int Find(PropertyColumn column, Span<ulong> places)
    {
        if (column is not StringColumn strings)
        {
            return FindOneByOne(column, places);
        }

        if (strings.Numbers.IsEmpty)
        {
            return FindIn(strings, strings.Strings, places);
        }

        // The numbers of the strings lie one above their places.
        Span<ulong> found = stackalloc ulong[places.Length];
        Span<bool> isWanted = stackalloc bool[PropertyChunk.Size + 1];
        isWanted.Clear();
        if (FindIn(strings, strings.Strings, found) == 0)
        {
            places.Clear();
            return 0;
        }

        for (var place = 0; place < strings.Strings.Length; place++)
        {
            isWanted[place + 1] = (found[place >> 6] & (1UL << place)) != 0;
        }

        return FindNumbers(strings.Numbers, isWanted, places);
    }

    private int FindIn(StringColumn column, ReadOnlySpan<string?> strings, Span<ulong> places)
    {
        places.Clear();
        if (_sought.Length == 0 || column.Text() is not { } text)
        {
            for (var place = 0; place < strings.Length; place++)
            {
                if (strings[place] is { } one && Matches(one))
                {
                    places[place >> 6] |= 1UL << place;
                }
            }
        }
        else if (text.IsNarrow)
        {
            if (_narrow is not null)
            {
                text.Find<byte>(text.Narrow, _narrow, _match, places);
            }
        }
        else
        {
            text.Find(text.Wide, _sought.AsSpan(), _match, places);
        }

        return Count(places);
    }

    private bool Matches(string text) => _match switch
    {
        TextMatch.Equal => string.Equals(text, _sought, StringComparison.Ordinal),
        TextMatch.Contains => text.Contains(_sought, StringComparison.Ordinal),
        TextMatch.StartsWith => text.StartsWith(_sought, StringComparison.Ordinal),
        _ => text.EndsWith(_sought, StringComparison.Ordinal),
    };
}
