namespace GraphExplorer.Model;

/// <summary>Marks a <see cref="GraphValue"/> whose content lies in its 64 bits and not on the heap.</summary>
internal sealed class ValueTag
{
    internal static readonly ValueTag Boolean = new(ValueKind.Boolean);
    internal static readonly ValueTag Integer = new(ValueKind.Integer);
    internal static readonly ValueTag Float = new(ValueKind.Float);
    internal static readonly ValueTag Node = new(ValueKind.Node);
    internal static readonly ValueTag Relationship = new(ValueKind.Relationship);
    internal static readonly ValueTag Date = new(ValueKind.Date);
    internal static readonly ValueTag LocalTime = new(ValueKind.LocalTime);

    private ValueTag(ValueKind kind)
    {
        Kind = kind;
    }

    internal ValueKind Kind { get; }
}
