using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A value that the document holds.</summary>
/// <param name="Value">the value</param>
internal sealed record ConstantSource(GraphValue Value) : ValueSource
{
    internal static ConstantSource Null { get; } = new(GraphValue.Null);

    internal override GraphValue Resolve(Binding binding) => Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
