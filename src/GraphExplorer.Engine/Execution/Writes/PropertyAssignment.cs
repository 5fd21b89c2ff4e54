using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>A property key's number and the value that it is to get.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null to remove it.</param>
internal readonly record struct PropertyAssignment(int Key, GraphValue Value);
