namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A named type of the API.</summary>
/// <param name="name">the name</param>
/// <param name="description">the description</param>
internal abstract class ApiType(string name, string? description)
{
    internal string Name => name;

    internal string? Description => description;

    /// <inheritdoc/>
    public override string ToString() => name;
}
