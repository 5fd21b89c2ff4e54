namespace GraphExplorer.Cypher.Semantics;

/// <summary>What a procedure may do.</summary>
public enum ProcedureMode
{
    /// <summary>It reads the graph.</summary>
    Read,

    /// <summary>It changes the graph.</summary>
    Write,

    /// <summary>It changes the schema.</summary>
    Schema,

    /// <summary>It does not look at the graph.</summary>
    Dbms,
}
