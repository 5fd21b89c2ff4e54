namespace GraphExplorer.Cypher.Semantics;

/// <summary>Procedures that Neo4j had before version 5, and what is written in their place.</summary>
internal static class RemovedProcedures
{
    private static readonly Dictionary<string, string> Successors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["db.indexes"] = "SHOW INDEXES",
        ["db.indexDetails"] = "SHOW INDEXES YIELD *",
        ["db.schemaStatements"] = "SHOW INDEXES YIELD createStatement and SHOW CONSTRAINTS YIELD createStatement",
        ["db.constraints"] = "SHOW CONSTRAINTS",
        ["db.createIndex"] = "CREATE INDEX",
        ["db.createUniquePropertyConstraint"] = "CREATE CONSTRAINT … IS UNIQUE",
        ["db.createNodeKey"] = "CREATE CONSTRAINT … IS NODE KEY",
        ["db.index.fulltext.createNodeIndex"] = "CREATE FULLTEXT INDEX … FOR (n:Label) ON EACH [n.property]",
        ["db.index.fulltext.createRelationshipIndex"] = "CREATE FULLTEXT INDEX … FOR ()-[r:TYPE]-() ON EACH [r.property]",
        ["db.index.fulltext.drop"] = "DROP INDEX",
        ["db.index.vector.createNodeIndex"] = "CREATE VECTOR INDEX",
        ["db.schema"] = "CALL db.schema.visualization()",
        ["dbms.procedures"] = "SHOW PROCEDURES",
        ["dbms.functions"] = "SHOW FUNCTIONS",
        ["dbms.listQueries"] = "SHOW TRANSACTIONS",
        ["dbms.listTransactions"] = "SHOW TRANSACTIONS",
        ["dbms.killQuery"] = "TERMINATE TRANSACTION",
        ["dbms.killQueries"] = "TERMINATE TRANSACTIONS",
        ["dbms.killTransaction"] = "TERMINATE TRANSACTION",
        ["dbms.killTransactions"] = "TERMINATE TRANSACTIONS",
        ["dbms.database.state"] = "SHOW DATABASE",
        ["dbms.security.listUsers"] = "SHOW CURRENT USER",
    };

    /// <summary>The hint for the name of a removed procedure; null for any other.</summary>
    internal static string? Hint(string name) => Successors.TryGetValue(name, out var successor) ? $"Write {successor}." : null;
}
