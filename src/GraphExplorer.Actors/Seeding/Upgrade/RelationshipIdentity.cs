namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>What relationships are known by: their type and unique key, or where they have none their type and ends, which several may share.</summary>
internal sealed record RelationshipIdentity(string Type, EntityKey? Key, EntityKey? Start, EntityKey? End)
{
    /// <summary>As a pattern says it.</summary>
    public override string ToString() => Key is null ? $"({Start})-[:{Type}]->({End})" : $"[{Key}]";
}
