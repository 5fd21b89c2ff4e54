using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Where the value of a statement's parameter comes from when a request is bound. Equal sources share a parameter.</summary>
internal abstract record ValueSource
{
    /// <summary>The value for one request. Throws <see cref="Errors.GraphQLErrorException"/> when it cannot be used.</summary>
    internal abstract GraphValue Resolve(Binding binding);
}

/// <summary>A value that the document holds.</summary>
/// <param name="Value">the value</param>
internal sealed record ConstantSource(GraphValue Value) : ValueSource
{
    internal static ConstantSource Null { get; } = new(GraphValue.Null);

    internal override GraphValue Resolve(Binding binding) => Value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>A variable of the operation.</summary>
/// <param name="Index">its place among the operation's variables</param>
/// <param name="Name">its name</param>
internal sealed record VariableSource(int Index, string Name) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => binding.Variables[Index];

    /// <inheritdoc/>
    public override string ToString() => "$" + Name;
}

/// <summary>A field of an input object within a variable.</summary>
/// <param name="Parent">the input object</param>
/// <param name="Key">the field</param>
internal sealed record KeySource(ValueSource Parent, string Key) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => Parent.Resolve(binding).AsMap().GetOrNull(Key);

    /// <inheritdoc/>
    public override string ToString() => $"{Parent}.{Key}";
}

/// <summary>An item of a list within a variable.</summary>
/// <param name="Parent">the list</param>
/// <param name="Index">the place</param>
internal sealed record ItemSource(ValueSource Parent, int Index) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => Parent.Resolve(binding).AsList()[Index];

    /// <inheritdoc/>
    public override string ToString() => $"{Parent}[{Index}]";
}

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

/// <summary>The number of rows to ask for, for one page.</summary>
/// <param name="Slot">the page's place among those of the statement</param>
internal sealed record PageSource(int Slot) : ValueSource
{
    internal override GraphValue Resolve(Binding binding) => binding.Pages[Slot].Rows;

    /// <inheritdoc/>
    public override string ToString() => $"page {Slot}";
}

/// <summary>A number of rows to leave out.</summary>
/// <param name="Offset">the number asked for; null counts as 0</param>
internal sealed record OffsetSource(ValueSource Offset) : ValueSource
{
    internal override GraphValue Resolve(Binding binding)
    {
        var offset = Offset.Resolve(binding);
        return offset.IsNull ? 0 : offset.AsInteger() >= 0
            ? offset
            : throw new Errors.GraphQLErrorException(Errors.ErrorCodes.BadUserInput, $"The argument offset is {offset}; it must be 0 or more.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"offset {Offset}";
}
