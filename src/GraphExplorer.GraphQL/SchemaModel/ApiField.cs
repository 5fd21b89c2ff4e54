namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A field of an object type.</summary>
/// <param name="Name">the name</param>
/// <param name="Type">the type</param>
/// <param name="Role">how it is answered</param>
/// <param name="Arguments">the arguments</param>
/// <param name="Description">the description</param>
internal sealed record ApiField(string Name, ApiTypeReference Type, FieldRole Role, IReadOnlyList<ApiInputField> Arguments, string? Description = null);
