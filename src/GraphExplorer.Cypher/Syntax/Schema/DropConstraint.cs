namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>DROP CONSTRAINT name [IF EXISTS]</c>.</summary>
/// <param name="Name">a name or a parameter</param>
/// <param name="IfExists">whether a missing one is no error</param>
public sealed record DropConstraint(Expression Name, bool IfExists) : SchemaCommand;
