namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>The size of a page in one request.</summary>
/// <param name="Size">items shown at most</param>
/// <param name="Rows">rows asked for: one more where it matters whether there are more</param>
/// <param name="IsDefault">whether no size was asked for, so that a cut must be told</param>
internal readonly record struct PageSize(int Size, long Rows, bool IsDefault);
