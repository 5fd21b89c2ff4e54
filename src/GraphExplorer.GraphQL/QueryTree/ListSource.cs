using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A list in the document that holds variables.</summary>
/// <param name="Items">the items</param>
internal sealed record ListSource(SyntaxList<ValueSource> Items) : ValueSource
{
    internal override GraphValue Resolve(Binding binding)
    {
        var values = new GraphValue[Items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Items[i].Resolve(binding);
        }

        return GraphValue.FromList(ListValue.Of(values));
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
