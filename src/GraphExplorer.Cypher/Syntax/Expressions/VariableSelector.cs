namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>variable</c>.</summary>
/// <param name="Variable">the variable, whose name is the key</param>
public sealed record VariableSelector(string Variable) : MapProjectionItem;
