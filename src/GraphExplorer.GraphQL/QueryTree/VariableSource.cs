using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A variable of the operation.</summary>
/// <param name="Index">its place among the operation's variables</param>
/// <param name="Name">its name</param>
internal sealed record VariableSource(int Index, string Name) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => binding.Variables[Index];

    /// <inheritdoc/>
    public override string ToString() => "$" + Name;
}
