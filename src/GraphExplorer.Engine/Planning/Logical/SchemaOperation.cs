using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Changes or shows the schema; its source is an Argument.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Command">the command</param>
internal sealed record SchemaOperation(LogicalPlan Source, SchemaCommand Command) : UnaryPlan(Source);
