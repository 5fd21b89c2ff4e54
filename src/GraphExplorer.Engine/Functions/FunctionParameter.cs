namespace GraphExplorer.Engine.Functions;

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its Cypher type, as <c>SHOW FUNCTIONS</c> writes it: <c>INTEGER | FLOAT</c>.</param>
/// <param name="IsVariadic">Whether any further number of such arguments may follow it.</param>
/// <param name="Default">What stands for it when it is left out, as <c>SHOW FUNCTIONS</c> writes it; null when it may not be.</param>
public sealed record FunctionParameter(string Name, string Type, bool IsVariadic, string? Default = null);
