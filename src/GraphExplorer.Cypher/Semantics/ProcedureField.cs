namespace GraphExplorer.Cypher.Semantics;

/// <summary>An argument or a column of a procedure.</summary>
/// <param name="Name">the name</param>
/// <param name="Kinds">the kinds of its values</param>
/// <param name="IsOptional">for an argument whether it has a default</param>
public sealed record ProcedureField(string Name, ValueKinds Kinds = ValueKinds.Any, bool IsOptional = false);
