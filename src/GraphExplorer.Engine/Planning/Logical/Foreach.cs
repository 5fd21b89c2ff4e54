using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Runs updates for each item of a list; yields its source's rows.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Variable">the item</param>
/// <param name="List">the list</param>
/// <param name="Updates">runs once for each item; its leaf is an Argument</param>
internal sealed record Foreach(LogicalPlan Source, string Variable, Expression List, LogicalPlan Updates) : BinaryPlan(Source, Updates);
