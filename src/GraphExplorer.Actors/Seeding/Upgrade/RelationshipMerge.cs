namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>Decides for each relationship of the two versions of the built-in graph what becomes of it in the user's.</summary>
/// <param name="nodes">The element id in the user's graph of each node of the versions; what is missing was deleted by the user.</param>
internal sealed class RelationshipMerge(IReadOnlyDictionary<EntityKey, string> nodes)
{
    internal List<RelationshipCreation> Created { get; } = [];

    internal List<RelationshipChange> Changed { get; } = [];

    internal List<string> Deleted { get; } = [];

    /// <summary>How many of the created and deleted are one relationship that has other ends now.</summary>
    internal int Moved { get; private set; }

    internal List<string> Kept { get; } = [];

    /// <summary>Decides for all that share an identity.</summary>
    internal void Decide(
        RelationshipIdentity identity,
        IReadOnlyList<KeyedRelationship> before,
        IReadOnlyList<KeyedRelationship> after,
        IReadOnlyList<CurrentRelationship> now)
    {
        foreach (var (old, wanted, current) in RelationshipPairing.Of(before, after, now, Is))
        {
            switch (old, wanted, current)
            {
                case (null, { }, null):
                    Create(identity, wanted, wanted.Properties);
                    break;
                case (null, { }, { }) when !Is(wanted, current):
                    Kept.Add($"{identity} is the user's own and stays as it is.");
                    break;
                case ({ }, { }, null) when !old.HasSameContent(wanted):
                    Kept.Add($"{identity} was deleted and stays so.");
                    break;
                case ({ }, { }, { }):
                    Change(identity, old, wanted, current);
                    break;
                case ({ }, null, { }) when Is(old, current):
                    Deleted.Add(current.ElementId);
                    break;
                case ({ }, null, { }):
                    Kept.Add($"{identity} was changed and stays, though the new graph has it no more.");
                    break;
            }
        }
    }

    private bool Is(KeyedRelationship relationship, CurrentRelationship current) => HasEnds(relationship, current) && relationship.Properties.Equals(current.Properties);

    private bool HasEnds(KeyedRelationship relationship, CurrentRelationship current) =>
        nodes.GetValueOrDefault(relationship.Start) == current.Start && nodes.GetValueOrDefault(relationship.End) == current.End;

    private bool Create(RelationshipIdentity identity, KeyedRelationship wanted, Model.MapValue properties)
    {
        if (nodes.TryGetValue(wanted.Start, out var start) && nodes.TryGetValue(wanted.End, out var end))
        {
            Created.Add(new RelationshipCreation(wanted.Type, start, end, properties));
            return true;
        }

        Kept.Add($"{identity} is left out: ({(nodes.ContainsKey(wanted.Start) ? wanted.End : wanted.Start)}) was deleted.");
        return false;
    }

    private void Change(RelationshipIdentity identity, KeyedRelationship old, KeyedRelationship wanted, CurrentRelationship current)
    {
        var properties = PropertyMerge.Of(old.Properties, wanted.Properties, current.Properties);
        Kept.AddRange(properties.Kept.Select(name => KeptLine.Of(identity.ToString(), name, current.Properties, wanted.Properties)));
        if (!old.HasSameEnds(wanted) && !HasEnds(wanted, current))
        {
            if (!HasEnds(old, current))
            {
                Kept.Add($"{identity}: its ends stay as the user has them.");
            }
            else if (Create(identity, wanted, properties.Apply(current.Properties)))
            {
                Deleted.Add(current.ElementId);
                Moved++;
                return;
            }
        }

        if (properties.Changes.Count > 0)
        {
            Changed.Add(new RelationshipChange(current.ElementId, properties.Changes));
        }
    }
}
