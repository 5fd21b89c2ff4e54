namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A type as a field or argument of the API has it.</summary>
/// <param name="Type">the named type</param>
/// <param name="Required">whether null is excluded</param>
/// <param name="IsList">whether it is a list</param>
/// <param name="ItemRequired">whether null items are excluded</param>
internal sealed record ApiTypeReference(ApiType Type, bool Required = false, bool IsList = false, bool ItemRequired = false)
{
    /// <summary>The type of a list's items.</summary>
    internal ApiTypeReference Item => new(Type, ItemRequired);

    /// <inheritdoc/>
    public override string ToString() => (IsList ? $"[{Type.Name}{(ItemRequired ? "!" : string.Empty)}]" : Type.Name) + (Required ? "!" : string.Empty);
}
