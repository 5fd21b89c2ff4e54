namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>LOAD CSV [WITH HEADERS] FROM url AS line [FIELDTERMINATOR c]</c>.</summary>
/// <param name="WithHeaders">whether the first line names the columns</param>
/// <param name="Url">the file</param>
/// <param name="Variable">the variable of the line</param>
/// <param name="FieldTerminator">the separator</param>
public sealed record LoadCsvClause(bool WithHeaders, Expression Url, string Variable, string? FieldTerminator) : Clause;
