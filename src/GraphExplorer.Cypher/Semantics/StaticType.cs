namespace GraphExplorer.Cypher.Semantics;

/// <summary>What is known of an expression's values before it runs.</summary>
/// <param name="Kinds">the kinds that are possible</param>
/// <param name="Element">for lists what their items are; null when that is not known</param>
internal sealed record StaticType(ValueKinds Kinds, StaticType? Element = null)
{
    internal static readonly StaticType Any = new(ValueKinds.Any);
    internal static readonly StaticType Boolean = new(ValueKinds.Boolean);
    internal static readonly StaticType Integer = new(ValueKinds.Integer);
    internal static readonly StaticType Float = new(ValueKinds.Float);
    internal static readonly StaticType Number = new(ValueKinds.Number);
    internal static readonly StaticType String = new(ValueKinds.String);
    internal static readonly StaticType Map = new(ValueKinds.Map);
    internal static readonly StaticType Node = new(ValueKinds.Node);
    internal static readonly StaticType Relationship = new(ValueKinds.Relationship);
    internal static readonly StaticType Path = new(ValueKinds.Path);
    internal static readonly StaticType AnyList = new(ValueKinds.List);

    internal static StaticType ListOf(StaticType element) => new(ValueKinds.List, element);

    /// <summary>Whether a value of the allowed kinds is possible.</summary>
    internal bool MayBe(ValueKinds allowed) => (Kinds & allowed) != 0;

    /// <summary>Whether only values of the given kinds are possible.</summary>
    internal bool IsOnly(ValueKinds kinds) => (Kinds & ~kinds) == 0;

    internal StaticType Or(StaticType other) => new(Kinds | other.Kinds, UnionElement(other));

    /// <summary>What the items are, when this is a list.</summary>
    internal StaticType ItemType() => Kinds == ValueKinds.List && Element is not null ? Element : Any;

    /// <summary>The type as error messages name it.</summary>
    public override string ToString() => KindNames.Of(this);

    private StaticType? UnionElement(StaticType other)
    {
        if (!MayBe(ValueKinds.List))
        {
            return other.Element;
        }

        return !other.MayBe(ValueKinds.List) ? Element : Element is null || other.Element is null ? null : Element.Or(other.Element);
    }
}
