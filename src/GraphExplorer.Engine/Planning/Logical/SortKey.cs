namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>One key of an order: a variable that a projection below has filled.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Descending">Whether it falls.</param>
internal sealed record SortKey(string Variable, bool Descending);
