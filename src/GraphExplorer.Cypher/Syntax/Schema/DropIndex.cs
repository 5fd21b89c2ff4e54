namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>DROP INDEX name [IF EXISTS]</c>.</summary>
/// <param name="Name">a name or a parameter</param>
/// <param name="IfExists">whether a missing one is no error</param>
public sealed record DropIndex(Expression Name, bool IfExists) : SchemaCommand;
