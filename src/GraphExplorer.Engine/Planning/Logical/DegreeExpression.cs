using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>How many relationships a node has: the store knows without visiting them. Of null it is 0.</summary>
/// <param name="Node">The variable of the node.</param>
/// <param name="Direction">Seen from the node.</param>
/// <param name="Types">The types; empty for all.</param>
internal sealed record DegreeExpression(string Node, Direction Direction, SyntaxList<string> Types) : Expression
{
    /// <summary>Labels that the nodes at the other ends must have.</summary>
    internal SyntaxList<string> FarLabels { get; init; } = SyntaxList<string>.Empty;

    /// <summary>Counts them where not all nodes of the graph have the <see cref="FarLabels"/>; null when there are none.</summary>
    internal Expression? Otherwise { get; init; }
}
