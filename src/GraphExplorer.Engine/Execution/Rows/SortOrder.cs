namespace GraphExplorer.Engine.Execution.Rows;

/// <summary>What a sort orders by and what it keeps.</summary>
/// <param name="Keys">The slots of the keys, the first being the most significant.</param>
/// <param name="Descending">For each key whether it falls.</param>
/// <param name="Slots">The slots to be kept, those of the keys among them.</param>
internal sealed record SortOrder(int[] Keys, bool[] Descending, int[] Slots);
