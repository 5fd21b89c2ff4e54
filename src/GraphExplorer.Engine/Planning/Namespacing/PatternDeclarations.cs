using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>The variables that patterns name, in the order of the text; some may be bound already.</summary>
internal static class PatternDeclarations
{
    /// <summary>The variables of parts.</summary>
    internal static IEnumerable<string> Of(IEnumerable<PatternPart> parts) => parts.SelectMany(Of);

    /// <summary>The variables of a path.</summary>
    internal static IEnumerable<string> Of(PathPattern path) => path.Factors.SelectMany(Of);

    private static IEnumerable<string> Of(PatternPart part)
    {
        IEnumerable<string> path = part.PathVariable is { } name ? [name] : [];
        return path.Concat(part.Element switch
        {
            PathPattern pattern => Of(pattern),
            ShortestPathPattern shortest => Of(shortest.Path),
            _ => [],
        });
    }

    private static IEnumerable<string> Of(PathFactor factor) => factor switch
    {
        NodePattern { Variable: { } name } => [name],
        RelationshipPattern { Variable: { } name } => [name],
        ParenthesizedPath { PathVariable: { } name } paren => Of(paren.Path).Prepend(name),
        ParenthesizedPath paren => Of(paren.Path),
        _ => [],
    };
}
