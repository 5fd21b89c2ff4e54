namespace GraphExplorer.Model;

/// <summary>A Cypher text with its parameters.</summary>
/// <param name="Text">The Cypher text.</param>
/// <param name="Parameters">The parameters by name, without the dollar sign.</param>
public sealed record Query(string Text, MapValue Parameters)
{
    /// <summary>A query without parameters.</summary>
    public Query(string text)
        : this(text, MapValue.Empty)
    {
    }
}
