using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A field of an input object, or an argument.</summary>
/// <param name="Name">the name</param>
/// <param name="Type">the type</param>
/// <param name="Role">what it does in a filter or a sort; null for arguments and plain input types</param>
/// <param name="Description">the description</param>
internal sealed record ApiInputField(string Name, ApiTypeReference Type, InputRole? Role = null, string? Description = null)
{
    /// <summary>The value when none is given; null when there is no default.</summary>
    internal GraphValue? Default { get; init; }
}
