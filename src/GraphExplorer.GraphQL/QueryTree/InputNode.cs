using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>
/// A coerced argument value while an operation is compiled: what it is in this request, which decides the statement's shape,
/// and where it comes from, which binds the statement's parameters in later requests of the same shape.
/// </summary>
internal readonly record struct InputNode(GraphValue Value, ValueSource Source)
{
    internal bool IsNull => Value.IsNull;

    /// <summary>The fields of an input object.</summary>
    internal IEnumerable<(string Name, InputNode Node)> Entries()
    {
        var map = Value.AsMap();
        for (var i = 0; i < map.Count; i++)
        {
            var (name, value) = (map.Shape.Names[i], map.ValueSpan[i]);
            ValueSource source = Source switch
            {
                ConstantSource => new ConstantSource(value),
                MapSource entries => entries.Values[i],
                _ => new KeySource(Source, name),
            };
            yield return (name, new InputNode(value, source));
        }
    }

    /// <summary>The items of a list.</summary>
    internal IEnumerable<InputNode> Items()
    {
        var list = Value.AsList();
        for (var i = 0; i < list.Count; i++)
        {
            ValueSource source = Source switch
            {
                ConstantSource => new ConstantSource(list[i]),
                ListSource items => items.Items[i],
                _ => new ItemSource(Source, i),
            };
            yield return new InputNode(list[i], source);
        }
    }
}
