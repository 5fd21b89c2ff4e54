using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions;

/// <summary>The running state of a registered aggregating function for one group. Used by one statement at a time.</summary>
public interface IAggregator
{
    /// <summary>
    /// Takes in a row's arguments, which it must not keep as a span. The first is not null, and with DISTINCT not one that was taken in
    /// before. Throws <see cref="GraphException"/> for what the caller can cause.
    /// </summary>
    void Add(ReadOnlySpan<GraphValue> arguments);

    /// <summary>The value over all rows taken in; over none too.</summary>
    GraphValue Result();
}
