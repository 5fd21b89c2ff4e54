using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>A uniqueness constraint, by which entities of two graphs are told to be the same. Two rules are equal only as one object.</summary>
internal sealed class EntityKeyRule(bool forRelationships, string labelOrType, IReadOnlyList<string> properties)
{
    internal bool ForRelationships { get; } = forRelationships;

    internal string LabelOrType { get; } = labelOrType;

    internal IReadOnlyList<string> Properties { get; } = properties;

    /// <summary>The key of an entity under this rule; null when it has none.</summary>
    internal EntityKey? KeyOf(bool isRelationship, IEnumerable<string> labelsOrType, MapValue properties)
    {
        if (isRelationship != ForRelationships || !labelsOrType.Contains(LabelOrType, StringComparer.Ordinal))
        {
            return null;
        }

        var values = new GraphValue[Properties.Count];
        for (var i = 0; i < values.Length; i++)
        {
            if (!properties.TryGetValue(Properties[i], out values[i]))
            {
                return null;
            }
        }

        return new EntityKey(this, ListValue.Of(values));
    }

    internal bool IsSame(EntityKeyRule other) =>
        ForRelationships == other.ForRelationships && LabelOrType == other.LabelOrType && Properties.SequenceEqual(other.Properties, StringComparer.Ordinal);
}
