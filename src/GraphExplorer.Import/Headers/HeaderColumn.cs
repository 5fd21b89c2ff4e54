namespace GraphExplorer.Import.Headers;

/// <summary>One column as a header describes it.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Name">The property's key; null where it is no property.</param>
/// <param name="Type">The type of the property.</param>
/// <param name="IsArray">Whether it holds several values of the type.</param>
/// <param name="Space">The space that the id belongs to; empty for the one without a name.</param>
/// <param name="Options">What stood in braces, by lower-case name.</param>
internal sealed record HeaderColumn(ColumnRole Role, string? Name, ColumnType Type, bool IsArray, string Space, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>The column that is passed over.</summary>
    internal static HeaderColumn Ignored { get; } = new(ColumnRole.Ignore, null, ColumnType.String, false, string.Empty, new Dictionary<string, string>());
}
