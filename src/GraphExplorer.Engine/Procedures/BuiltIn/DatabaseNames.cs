namespace GraphExplorer.Engine.Procedures.BuiltIn;

/// <summary>What the database and the product call themselves.</summary>
internal static class DatabaseNames
{
    /// <summary>The one database.</summary>
    internal const string Default = "neo4j";

    /// <summary>The Neo4j version whose Cypher and Bolt are spoken.</summary>
    internal const string KernelVersion = "5.13.0";
}
