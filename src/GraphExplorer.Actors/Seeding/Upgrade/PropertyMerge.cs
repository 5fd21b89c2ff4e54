using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>What of the properties of one entity follows the new graph, and what stays as the user has it.</summary>
/// <param name="Changes">The properties to set; null removes one.</param>
/// <param name="Kept">The names of those that both changed, and otherwise.</param>
internal sealed record PropertyMerge(MapValue Changes, IReadOnlyList<string> Kept)
{
    internal static PropertyMerge Of(MapValue before, MapValue after, MapValue now)
    {
        var changes = new List<KeyValuePair<string, GraphValue>>();
        var kept = new List<string>();
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var wanted = after.GetOrNull(name);
            var current = now.GetOrNull(name);
            if (wanted == before.GetOrNull(name) || wanted == current)
            {
                continue;
            }

            if (current == before.GetOrNull(name))
            {
                changes.Add(KeyValuePair.Create(name, wanted));
            }
            else
            {
                kept.Add(name);
            }
        }

        return new PropertyMerge(MapValue.From(changes), kept);
    }

    /// <summary>The properties that the entity has after it.</summary>
    internal MapValue Apply(MapValue now) =>
        MapValue.From(now.Where(property => !Changes.ContainsKey(property.Key)).Concat(Changes.Where(change => !change.Value.IsNull)));
}
