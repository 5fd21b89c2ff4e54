namespace GraphExplorer.Cypher.Syntax;

/// <summary>What WITH and RETURN share.</summary>
/// <param name="Distinct">whether equal rows become one</param>
/// <param name="IncludeExisting">whether it begins with <c>*</c></param>
/// <param name="Items">the items</param>
/// <param name="OrderBy">the order</param>
/// <param name="Skip">rows left out</param>
/// <param name="Limit">rows at most</param>
public sealed record Projection(
    bool Distinct,
    bool IncludeExisting,
    SyntaxList<ProjectionItem> Items,
    SyntaxList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit) : SyntaxNode;
