namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n.key</c>.</summary>
/// <param name="Target">a property access or a dynamic one by subscript</param>
public sealed record RemoveProperty(Expression Target) : RemoveItem;
