using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A sort key's value within a cursor.</summary>
/// <param name="Cursor">the cursor's text</param>
/// <param name="Order">the order that the cursor must be of</param>
/// <param name="Place">the place of the key in that order</param>
internal sealed record CursorSource(ValueSource Cursor, CursorOrder Order, int Place) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => Order.Decode(Cursor.Resolve(binding).AsString())[Place];

    /// <inheritdoc/>
    public override string ToString() => $"cursor {Cursor} key {Place}";
}
