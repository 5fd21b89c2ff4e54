namespace GraphExplorer.Storage;

/// <summary>The kinds of index that the catalogue knows.</summary>
public enum StoredIndexKind
{
    /// <summary>Equality, ranges, prefixes and ordered scans over all values.</summary>
    Range,

    /// <summary>The same over strings alone, and substrings by their trigrams.</summary>
    Text,

    /// <summary>Points, by the boxes that they lie in.</summary>
    Point,

    /// <summary>Labels or types; always there as label and type scans, held in the catalogue only.</summary>
    Lookup,

    /// <summary>The words of strings over several labels and properties.</summary>
    FullText,

    /// <summary>Lists of numbers by their distance; compared one by one, held in the catalogue only.</summary>
    Vector,
}
