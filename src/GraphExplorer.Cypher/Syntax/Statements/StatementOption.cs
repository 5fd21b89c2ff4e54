namespace GraphExplorer.Cypher.Syntax;

/// <summary>An option of the <c>CYPHER</c> prefix, such as <c>5</c> or <c>runtime=slotted</c>.</summary>
/// <param name="Name">the option, or the version number</param>
/// <param name="Value">the value, null for a version</param>
public sealed record StatementOption(string Name, string? Value) : SyntaxNode;
