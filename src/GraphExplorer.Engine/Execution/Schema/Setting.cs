namespace GraphExplorer.Engine.Execution.Schema;

/// <summary>One line of SHOW SETTINGS.</summary>
/// <param name="Name">The key, Neo4j's where it has the same one.</param>
/// <param name="Value">What is in force.</param>
/// <param name="Default">What is in force when nothing is configured.</param>
/// <param name="Description">What it limits, and the key to configure it by.</param>
public sealed record Setting(string Name, string Value, string Default, string Description);
