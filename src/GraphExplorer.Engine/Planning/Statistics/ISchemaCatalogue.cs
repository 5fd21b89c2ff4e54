namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>The indexes that the planner may use, by the names that queries use.</summary>
internal interface ISchemaCatalogue
{
    /// <summary>The range indexes over nodes of a label.</summary>
    IReadOnlyList<SchemaIndex> NodeIndexes(string label);
}
