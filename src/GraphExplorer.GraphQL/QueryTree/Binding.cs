using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>What one request gives to a compiled statement: its variables and the sizes of its pages.</summary>
internal sealed class Binding(GraphValue[] variables, PageSize[] pages)
{
    /// <summary>The coerced variables in the order of their definitions; those not given are null.</summary>
    internal GraphValue[] Variables => variables;

    /// <summary>The sizes of the statement's pages.</summary>
    internal PageSize[] Pages => pages;
}

/// <summary>The size of a page in one request.</summary>
/// <param name="Size">items shown at most</param>
/// <param name="Rows">rows asked for: one more where it matters whether there are more</param>
/// <param name="IsDefault">whether no size was asked for, so that a cut must be told</param>
internal readonly record struct PageSize(int Size, long Rows, bool IsDefault);
