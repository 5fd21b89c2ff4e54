namespace GraphExplorer.Cypher.Syntax;

/// <summary>A statement that changes or shows the schema or the catalogue.</summary>
public abstract record SchemaCommand : Statement;
