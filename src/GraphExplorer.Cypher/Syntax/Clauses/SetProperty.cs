namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>n.key = value</c> or <c>n[key] = value</c>.</summary>
/// <param name="Target">a property access or a dynamic one by subscript</param>
/// <param name="Value">the value</param>
public sealed record SetProperty(Expression Target, Expression Value) : SetItem;
