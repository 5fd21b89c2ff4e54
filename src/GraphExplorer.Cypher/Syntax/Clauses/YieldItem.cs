namespace GraphExplorer.Cypher.Syntax;

/// <summary>One yielded column.</summary>
/// <param name="Field">the procedure's column</param>
/// <param name="Alias">the name after AS</param>
public sealed record YieldItem(string Field, string? Alias) : SyntaxNode
{
    /// <summary>The name of the variable that the item makes.</summary>
    public string Name => Alias ?? Field;
}
