using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>
/// Makes a changed copy of a tree: override <see cref="Visit"/> to replace nodes and <see cref="VisitVariable"/> to rename variables.
/// What does not change keeps its identity, and every copy its position.
/// </summary>
public abstract class SyntaxRewriter : ISyntaxMapping
{
    /// <summary>The tree after the rewrite. A replacement must fit its place: an expression for an expression, a clause for a clause.</summary>
    public T Rewrite<T>(T node)
        where T : SyntaxNode
    {
        ArgumentNullException.ThrowIfNull(node);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (T)Visit(node);
    }

    T ISyntaxMapping.Map<T>(T child) => Rewrite(child);

    string ISyntaxMapping.MapVariable(string name) => VisitVariable(name);

    /// <summary>The replacement of a node; by default the node with its children rewritten.</summary>
    protected virtual SyntaxNode Visit(SyntaxNode node) => VisitChildren(node);

    /// <summary>The node with its children rewritten.</summary>
    protected SyntaxNode VisitChildren(SyntaxNode node) => SyntaxChildren.Map(node, this);

    /// <summary>The new name of a variable, wherever it is declared or read; an unaliased <c>WITH x</c> becomes <c>WITH y AS y</c>.</summary>
    protected virtual string VisitVariable(string name) => name;
}
