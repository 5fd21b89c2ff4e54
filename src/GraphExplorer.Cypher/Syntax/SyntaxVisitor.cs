using System.Runtime.CompilerServices;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>Walks a tree in the order of its text: override <see cref="Visit"/> and call <see cref="VisitChildren"/> to go on below a node.</summary>
public abstract class SyntaxVisitor : ISyntaxMapping
{
    T ISyntaxMapping.Map<T>(T child)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Visit(child);
        return child;
    }

    string ISyntaxMapping.MapVariable(string name) => name;

    /// <summary>Looks at a node; by default at all below it.</summary>
    public virtual void Visit(SyntaxNode node) => VisitChildren(node);

    /// <summary>Visits the children of a node.</summary>
    protected void VisitChildren(SyntaxNode node) => SyntaxChildren.Map(node, this);
}
