using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Syntax;

/// <summary>
/// A node of the syntax tree. Two nodes are equal when they say the same: the place in the text does not count.
/// </summary>
public abstract record SyntaxNode
{
    /// <summary>Where the node begins in the text; the text's start for nodes that were built and not parsed.</summary>
    public SourcePosition Position { get; init; } = SourcePosition.Start;

    /// <summary>What a message about the node points at, where that is not its beginning: an operator between operands, the key after a dot.</summary>
    public SourcePosition? Mark { get; init; }

    /// <inheritdoc/>
    public virtual bool Equals(SyntaxNode? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
