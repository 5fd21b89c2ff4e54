using GraphExplorer.Model;

namespace GraphExplorer.Storage.FullText;

/// <summary>That a word stands in a field of an entity.</summary>
public readonly struct FullTextPosting
{
    private readonly GraphValue _places;

    internal FullTextPosting(int id, GraphValue places)
    {
        Id = id;
        _places = places;
    }

    /// <summary>The entity.</summary>
    public int Id { get; }

    /// <summary>How often the word stands there.</summary>
    public int Frequency => WordPlaces.Count(_places);

    /// <summary>The field's length in words, with four significant bits.</summary>
    public long FieldLength => WordPlaces.Length(WordPlaces.LengthOf(_places));

    /// <summary>The places in ascending order, counted in words from 0; those past 65,535 are given as that.</summary>
    public int[] Positions()
    {
        var positions = new int[Frequency];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = WordPlaces.Position(_places, i);
        }

        return positions;
    }
}
