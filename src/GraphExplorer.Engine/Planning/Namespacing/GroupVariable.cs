using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>A variable inside a quantified pattern and the list of its values outside.</summary>
/// <param name="Inner">The name inside.</param>
/// <param name="Group">The name of the list.</param>
internal sealed record GroupVariable(string Inner, string Group) : SyntaxNode;
