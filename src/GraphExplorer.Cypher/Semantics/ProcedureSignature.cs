namespace GraphExplorer.Cypher.Semantics;

/// <summary>What the semantic check needs to know of a procedure.</summary>
/// <param name="Name">the full name, with its namespace</param>
/// <param name="Arguments">the arguments in order, those with a default last</param>
/// <param name="Columns">the columns that it yields; none for one that yields no rows</param>
/// <param name="Mode">what it may do</param>
public sealed record ProcedureSignature(
    string Name,
    IReadOnlyList<ProcedureField> Arguments,
    IReadOnlyList<ProcedureField> Columns,
    ProcedureMode Mode = ProcedureMode.Read);
