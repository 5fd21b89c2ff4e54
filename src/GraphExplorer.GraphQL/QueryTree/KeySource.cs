using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A field of an input object within a variable.</summary>
/// <param name="Parent">the input object</param>
/// <param name="Key">the field</param>
internal sealed record KeySource(ValueSource Parent, string Key) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => Parent.Resolve(binding).AsMap().GetOrNull(Key);

    /// <inheritdoc/>
    public override string ToString() => $"{Parent}.{Key}";
}
