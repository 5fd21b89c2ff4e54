namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>A variable's name and its place.</summary>
/// <param name="Name">The name.</param>
/// <param name="Slot">The place.</param>
internal readonly record struct BoundVariable(string Name, int Slot);
