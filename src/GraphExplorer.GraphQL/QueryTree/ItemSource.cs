using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>An item of a list within a variable.</summary>
/// <param name="Parent">the list</param>
/// <param name="Index">the place</param>
internal sealed record ItemSource(ValueSource Parent, int Index) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => Parent.Resolve(binding).AsList()[Index];

    /// <inheritdoc/>
    public override string ToString() => $"{Parent}[{Index}]";
}
