using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>
/// Brings a graph that was filled by an earlier version of scripts to a later one by a three-way merge: both versions are run in databases of
/// their own, and what differs between them is done to the user's graph wherever the user left alone what the earlier one had made.
/// </summary>
/// <remarks>
/// Entities are the same that share a unique key; relationships without one, their type and ends. The content changes in one transaction, between
/// the removal of constraints and indexes and the making of new ones. Doing all of it again changes nothing more.
/// </remarks>
/// <param name="driver">The user's graph, which nobody else writes meanwhile.</param>
/// <param name="scratch">Opens an empty database in memory.</param>
public sealed class GraphUpgrade(IDriver driver, Func<IDriver> scratch)
{
    /// <summary>Upgrades from one version to another. What fails is told in the report, and then no content was changed.</summary>
    /// <param name="before">The scripts that are in the graph.</param>
    /// <param name="after">The scripts of this program.</param>
    /// <param name="isResumed">Whether an earlier attempt at the same was interrupted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<UpgradeReport> RunAsync(GraphScripts before, GraphScripts after, bool isResumed, CancellationToken cancellationToken)
    {
        try
        {
            var old = await ScriptedGraph.RunAsync(scratch, before, cancellationToken).ConfigureAwait(false);
            var wanted = await ScriptedGraph.RunAsync(scratch, after, cancellationToken).ConfigureAwait(false);
            return await RunAsync(old, wanted, isResumed, cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException error)
        {
            return new UpgradeReport { Failure = error.FullMessage() };
        }
    }

    private static List<EntityKeyRule> Rules(ScriptedGraph old, ScriptedGraph wanted)
    {
        var rules = new List<EntityKeyRule>();
        foreach (var item in old.Schema.Concat(wanted.Schema))
        {
            if (item.Rule is { } rule && !rules.Exists(rule.IsSame))
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private static async Task<UpgradeReport> MergeAsync(KeyedGraph old, KeyedGraph wanted, UserGraph user)
    {
        var current = await user.NodesAsync(old.Nodes.Keys.Union(wanted.Nodes.Keys)).ConfigureAwait(false);
        var nodes = NodeMerge.Of(old, wanted, current);
        var ids = await user.CreateAsync(nodes.Created).ConfigureAwait(false);
        foreach (var (key, node) in current)
        {
            ids.Add(key, node.ElementId);
        }

        var relationships = await CompareRelationshipsAsync(old, wanted, user, ids).ConfigureAwait(false);
        await user.ChangeAsync(nodes.Changed).ConfigureAwait(false);
        await user.DeleteRelationshipsAsync(relationships.Deleted).ConfigureAwait(false);
        await user.ChangeAsync(relationships.Changed).ConfigureAwait(false);
        await user.CreateAsync(relationships.Created).ConfigureAwait(false);
        var deleted = await user.DeleteNodesAsync(nodes.Deleted.Select(node => node.ElementId)).ConfigureAwait(false);
        var tied = nodes.Deleted
            .Where(node => !deleted.Contains(node.ElementId))
            .Select(node => $"({node.Key}) stays, though the new graph has it no more: the user's ties lead to it.");
        return new UpgradeReport
        {
            NodesCreated = nodes.Created.Count,
            NodesChanged = nodes.Changed.Count,
            NodesDeleted = deleted.Count,
            RelationshipsCreated = relationships.Created.Count - relationships.Moved,
            RelationshipsChanged = relationships.Changed.Count + relationships.Moved,
            RelationshipsDeleted = relationships.Deleted.Count - relationships.Moved,
            Kept = [.. nodes.Kept, .. relationships.Kept, .. tied],
        };
    }

    private static async Task<RelationshipMerge> CompareRelationshipsAsync(KeyedGraph old, KeyedGraph wanted, UserGraph user, Dictionary<EntityKey, string> ids)
    {
        RelationshipIdentity[] identities = [.. old.Relationships.Keys.Union(wanted.Relationships.Keys)];
        var byKey = await user.RelationshipsAsync(identities.Select(identity => identity.Key).OfType<EntityKey>()).ConfigureAwait(false);
        var known = byKey.Values.SelectMany(keyed => keyed).Select(relationship => relationship.ElementId).ToHashSet(StringComparer.Ordinal);
        var byEnds = new Dictionary<(string Type, string Start, string End), List<CurrentRelationship>>();
        foreach (var type in identities.Where(identity => identity.Key is null).GroupBy(identity => identity.Type))
        {
            var pairs = type.Where(identity => ids.ContainsKey(identity.Start!) && ids.ContainsKey(identity.End!)).Select(identity => (ids[identity.Start!], ids[identity.End!]));
            foreach (var relationship in await user.RelationshipsAsync(type.Key, pairs).ConfigureAwait(false))
            {
                if (!known.Contains(relationship.ElementId))
                {
                    byEnds.TryAdd((type.Key, relationship.Start, relationship.End), []);
                    byEnds[(type.Key, relationship.Start, relationship.End)].Add(relationship);
                }
            }
        }

        var merge = new RelationshipMerge(ids);
        foreach (var identity in identities)
        {
            var now = identity.Key is { } key
                ? byKey.GetValueOrDefault(key)
                : ids.TryGetValue(identity.Start!, out var start) && ids.TryGetValue(identity.End!, out var end) ? byEnds.GetValueOrDefault((identity.Type, start, end)) : null;
            merge.Decide(identity, old.Relationships.GetValueOrDefault(identity) ?? [], wanted.Relationships.GetValueOrDefault(identity) ?? [], now ?? []);
        }

        return merge;
    }

    private async Task<UpgradeReport> RunAsync(ScriptedGraph old, ScriptedGraph wanted, bool isResumed, CancellationToken cancellationToken)
    {
        var rules = Rules(old, wanted);
        var (before, after) = (KeyedGraph.Of(old, rules), KeyedGraph.Of(wanted, rules));
        var session = driver.AsyncSession();
        await using var disposal = session.ConfigureAwait(false);
        var schema = SchemaMerge.Of(old.Schema, wanted.Schema, await SchemaReader.ReadAsync(session, cancellationToken).ConfigureAwait(false), isResumed);
        foreach (var item in schema.Dropped)
        {
            await SchemaMerge.DropAsync(session, item, cancellationToken).ConfigureAwait(false);
        }

        var report = await MergeAsync(session, before, after, schema, cancellationToken).ConfigureAwait(false);
        var refused = new List<string>();
        foreach (var item in schema.Added)
        {
            try
            {
                await SchemaMerge.AddAsync(session, item, cancellationToken).ConfigureAwait(false);
            }
            catch (GraphException error)
            {
                refused.Add($"The {SchemaMerge.Kind(item)} {item.Name} could not be made: {error.Message}");
            }
        }

        return report with
        {
            SchemaAdded = schema.Added.Count - refused.Count,
            SchemaRemoved = schema.Dropped.Count,
            Kept = [.. report.Kept, .. schema.Kept, .. Unkeyed(after)],
            Refused = refused,
        };
    }

    private static async Task<UpgradeReport> MergeAsync(IAsyncSession session, KeyedGraph before, KeyedGraph after, SchemaMerge schema, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteWriteAsync(
                runner => MergeAsync(before, after, new UserGraph(runner, cancellationToken)),
                cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (GraphException)
        {
            foreach (var item in schema.Dropped)
            {
                await SchemaMerge.AddAsync(session, item, cancellationToken).ConfigureAwait(false);
            }

            throw;
        }
    }

    private static IEnumerable<string> Unkeyed(KeyedGraph graph) =>
        graph.Unkeyed == 0 ? [] : [$"{graph.Unkeyed} entities of the new graph have no unique key to be known by and are left out."];
}
