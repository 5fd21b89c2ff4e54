namespace GraphExplorer.Storage.Vectors;

/// <summary>How the values of one property lie within one chunk.</summary>
public enum ColumnForm
{
    /// <summary>None of the entities has the property.</summary>
    Empty,

    /// <summary>All values are integers, unboxed.</summary>
    Integers,

    /// <summary>All values are floats, unboxed.</summary>
    Floats,

    /// <summary>All values are booleans, a bit each.</summary>
    Booleans,

    /// <summary>All values are dates, as days.</summary>
    Dates,

    /// <summary>All values are strings, each different one held once and numbered.</summary>
    NumberedStrings,

    /// <summary>All values are strings, one reference a place.</summary>
    Strings,

    /// <summary>Few values, or values of several types: read them one by one.</summary>
    Values,
}
