namespace GraphExplorer.Storage.Records;

/// <summary>The fixed part of a relationship.</summary>
internal struct RelationshipEntry
{
    /// <summary>The type's token plus one; 0 where no relationship is.</summary>
    internal int TypePlusOne;

    internal int Start;

    internal int End;
}
