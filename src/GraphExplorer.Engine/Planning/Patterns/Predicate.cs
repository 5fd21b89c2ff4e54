using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Patterns;

/// <summary>One conjunct of what must hold.</summary>
internal sealed class Predicate
{
    internal Predicate(Expression expression, IReadOnlySet<string> names, int place)
    {
        Place = place;
        Expression = expression;
        Names = names;
    }

    /// <summary>The condition.</summary>
    internal Expression Expression { get; }

    /// <summary>Its place among the predicates of its graph, which is that in the text.</summary>
    internal int Place { get; }

    /// <summary>The variables it mentions, also those that it declares itself (in a comprehension).</summary>
    internal IReadOnlySet<string> Names { get; }

    /// <summary>The variables it waits for, given all that the graph and its source can bind.</summary>
    internal HashSet<string> Dependencies { get; } = new(StringComparer.Ordinal);
}
