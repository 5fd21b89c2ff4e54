using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>An input object in the document that holds variables.</summary>
/// <param name="Names">the fields</param>
/// <param name="Values">their values</param>
internal sealed record MapSource(SyntaxList<string> Names, SyntaxList<ValueSource> Values) : ValueSource
{
    private readonly MapShape _shape = new([.. Names]);

    internal override GraphValue Resolve(Binding binding)
    {
        var values = new GraphValue[Values.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Values[i].Resolve(binding);
        }

        return GraphValue.FromMap(new MapValue(_shape, values));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join(", ", Names.Zip(Values, (name, value) => $"{name}: {value}"))}}}";
}
