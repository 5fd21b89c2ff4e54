namespace GraphExplorer.Storage;

/// <summary>The kinds of index that the catalogue knows.</summary>
public enum StoredIndexKind
{
    /// <summary>Equality, ranges, prefixes and ordered scans over all values.</summary>
    Range,

    /// <summary>The same over strings alone.</summary>
    Text,

    /// <summary>Points; held in the catalogue only.</summary>
    Point,

    /// <summary>Labels or types; always there as label and type scans, held in the catalogue only.</summary>
    Lookup,

    /// <summary>Words; held in the catalogue only.</summary>
    FullText,
}
