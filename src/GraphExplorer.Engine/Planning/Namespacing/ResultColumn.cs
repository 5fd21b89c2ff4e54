namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>A column that a query returns.</summary>
/// <param name="Name">The name as the user sees it.</param>
/// <param name="Variable">The unique name of the variable that holds it.</param>
internal sealed record ResultColumn(string Name, string Variable);
