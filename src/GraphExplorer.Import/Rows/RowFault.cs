namespace GraphExplorer.Import.Rows;

/// <summary>Why a row cannot be taken.</summary>
/// <param name="Kind">Its sort.</param>
/// <param name="Reason">What is wrong, in which column.</param>
internal sealed record RowFault(RowFaultKind Kind, string Reason);

/// <summary>The sorts of bad rows that options tell apart.</summary>
internal enum RowFaultKind
{
    /// <summary>The row or a value is malformed.</summary>
    Malformed,

    /// <summary>A node whose id another has.</summary>
    DuplicateNode,

    /// <summary>A relationship without its type or one of its nodes.</summary>
    BadRelationship,
}
