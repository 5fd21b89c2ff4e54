using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Fits a statement of the type definitions into a generated one: <c>this</c> gets the node's variable, parameters their new names.</summary>
internal sealed class StatementRenaming(string? thisVariable, Func<string, Parameter> parameter) : SyntaxRewriter
{
    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node) => node is Parameter { Name: var name } ? parameter(name) : VisitChildren(node);

    /// <inheritdoc/>
    protected override string VisitVariable(string name) => name == "this" && thisVariable is not null ? thisVariable : name;
}
