namespace GraphExplorer.Storage.Vectors;

/// <summary>The fixed part of a relationship.</summary>
public struct RelationshipEntry
{
    /// <summary>The type's token plus one; 0 where no relationship is.</summary>
    public int TypePlusOne { readonly get; internal set; }

    /// <summary>The id of the node that it starts at.</summary>
    public int Start { readonly get; internal set; }

    /// <summary>The id of the node that it ends at.</summary>
    public int End { readonly get; internal set; }

    /// <summary>Whether there is a relationship.</summary>
    public readonly bool IsPresent => TypePlusOne != 0;

    /// <summary>The type's token; −1 where no relationship is.</summary>
    public readonly int Type => TypePlusOne - 1;
}
