using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>The number of rows to ask for, for one page.</summary>
/// <param name="Slot">the page's place among those of the statement</param>
internal sealed record PageSource(int Slot) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => binding.Pages[Slot].Rows;

    /// <inheritdoc/>
    public override string ToString() => $"page {Slot}";
}
