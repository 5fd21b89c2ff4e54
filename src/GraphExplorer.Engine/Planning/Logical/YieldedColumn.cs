namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>A column of a procedure, bound to a variable.</summary>
/// <param name="Column">The procedure's column.</param>
/// <param name="Variable">The variable.</param>
internal sealed record YieldedColumn(string Column, string Variable);
