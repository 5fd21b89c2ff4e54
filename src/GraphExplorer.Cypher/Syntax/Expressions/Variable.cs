namespace GraphExplorer.Cypher.Syntax;

/// <summary>A variable.</summary>
/// <param name="Name">the name</param>
public sealed record Variable(string Name) : Expression;
