namespace GraphExplorer.Engine.Procedures;

/// <summary>What a procedure does, as SHOW PROCEDURES says it.</summary>
public enum ProcedureMode
{
    /// <summary>Reads the graph.</summary>
    Read,

    /// <summary>Writes to the graph.</summary>
    Write,

    /// <summary>Changes the schema.</summary>
    Schema,

    /// <summary>Is about the database system.</summary>
    Dbms,
}
