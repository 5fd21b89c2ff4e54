using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>
/// Tells which relationship of one version is which of another, where several share an identity: first those that are alike in all, then those
/// that are alike in most. What an earlier attempt made of a version is alike to it in all, so a second attempt finds it done.
/// </summary>
internal static class RelationshipPairing
{
    private const int InAll = int.MaxValue;
    private const int NotAtAll = -1;

    /// <summary>Pairs three versions of the relationships of one identity; each of them is in one triple.</summary>
    /// <param name="before">Those of the built-in graph as it was.</param>
    /// <param name="after">Those of the built-in graph as it is now.</param>
    /// <param name="now">Those of the user's graph.</param>
    /// <param name="isSame">Whether one of a version and one of the user's are alike in all.</param>
    internal static IEnumerable<(KeyedRelationship? Before, KeyedRelationship? After, CurrentRelationship? Now)> Of(
        IReadOnlyList<KeyedRelationship> before,
        IReadOnlyList<KeyedRelationship> after,
        IReadOnlyList<CurrentRelationship> now,
        Func<KeyedRelationship, CurrentRelationship, bool> isSame)
    {
        var added = after.ToList();
        var successors = new KeyedRelationship?[before.Count];
        Pair(before, successors, added, (old, wanted) => old.HasSameContent(wanted) ? InAll : NotAtAll);
        Pair(before, successors, added, (old, wanted) => Likeness(old.Properties, wanted.Properties));

        var free = now.ToList();
        var current = new CurrentRelationship?[before.Count];
        var currentOfAdded = new CurrentRelationship?[added.Count];
        int Alike(KeyedRelationship version, CurrentRelationship candidate) => isSame(version, candidate) ? InAll : NotAtAll;
        int Like(KeyedRelationship version, CurrentRelationship candidate) => Likeness(version.Properties, candidate.Properties);
        Pair(before, current, free, Alike);
        Pair(successors, current, free, Alike);
        Pair(added, currentOfAdded, free, Alike);
        Pair(before, current, free, Like);
        Pair(added, currentOfAdded, free, Like);

        return before.Select((old, i) => ((KeyedRelationship?)old, successors[i], current[i]))
            .Concat(added.Select((wanted, i) => ((KeyedRelationship?)null, (KeyedRelationship?)wanted, currentOfAdded[i])));
    }

    private static int Likeness(MapValue one, MapValue other) => one.Count(property => other.GetOrNull(property.Key) == property.Value);

    /// <summary>Gives each that has no partner yet the likest of the candidates, which then is none any more.</summary>
    private static void Pair<T>(IReadOnlyList<KeyedRelationship?> relationships, T?[] partners, List<T> candidates, Func<KeyedRelationship, T, int> likeness)
        where T : class
    {
        for (var i = 0; i < relationships.Count && candidates.Count > 0; i++)
        {
            if (partners[i] is not null || relationships[i] is not { } relationship)
            {
                continue;
            }

            var likest = candidates.MaxBy(candidate => likeness(relationship, candidate))!;
            if (likeness(relationship, likest) != NotAtAll)
            {
                partners[i] = likest;
                candidates.Remove(likest);
            }
        }
    }
}
