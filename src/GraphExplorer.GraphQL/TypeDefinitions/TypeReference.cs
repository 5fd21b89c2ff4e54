namespace GraphExplorer.GraphQL.TypeDefinitions;

/// <summary>A type as a field or argument names it; lists of lists are refused by the reader.</summary>
/// <param name="Name">the named type</param>
/// <param name="IsList">whether it is a list</param>
/// <param name="ItemRequired"><c>[T!]</c></param>
/// <param name="Required"><c>T!</c> or <c>[T]!</c></param>
internal sealed record TypeReference(string Name, bool IsList, bool ItemRequired, bool Required)
{
    /// <inheritdoc/>
    public override string ToString() => (IsList ? $"[{Name}{(ItemRequired ? "!" : string.Empty)}]" : Name) + (Required ? "!" : string.Empty);
}
