namespace GraphExplorer.Engine.Planning.Statistics;

/// <summary>The indexes that the planner may use, by the names that queries use.</summary>
internal interface ISchemaCatalogue
{
    /// <summary>The range, text and point indexes over nodes of a label.</summary>
    IReadOnlyList<SchemaIndex> NodeIndexes(string label);

    /// <summary>Those over relationships of a type.</summary>
    IReadOnlyList<SchemaIndex> RelationshipIndexes(string type);
}
