namespace GraphExplorer.Cypher.Syntax;

/// <summary><c>expression [AS alias]</c>.</summary>
/// <param name="Expression">the value</param>
/// <param name="Alias">the name after AS</param>
/// <param name="Text">the name without an alias: the expression as it was written, for a variable or a map projection the variable's name; empty in trees that were built</param>
public sealed record ProjectionItem(Expression Expression, string? Alias, string Text) : SyntaxNode
{
    /// <summary>The name of the column or variable that the item makes.</summary>
    public string Name => Alias ?? (Text.Length == 0 && Expression is Variable variable ? variable.Name : Text);
}
