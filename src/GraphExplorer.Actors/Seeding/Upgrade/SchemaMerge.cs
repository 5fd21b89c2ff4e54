using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>Decides for each constraint and index of the two versions of the built-in graph what becomes of it in the user's.</summary>
internal sealed class SchemaMerge
{
    private SchemaMerge()
    {
    }

    internal List<SchemaItem> Dropped { get; } = [];

    internal List<SchemaItem> Added { get; } = [];

    internal List<string> Kept { get; } = [];

    internal static SchemaMerge Of(IReadOnlyList<SchemaItem> before, IReadOnlyList<SchemaItem> after, IReadOnlyList<SchemaItem> now, bool isResumed)
    {
        var merge = new SchemaMerge();
        foreach (var name in before.Concat(after).Select(item => item.Name).Distinct(StringComparer.Ordinal))
        {
            merge.Decide(Find(before, name), Find(after, name), Find(now, name), isResumed);
        }

        return merge;
    }

    private static SchemaItem? Find(IReadOnlyList<SchemaItem> items, string name) => items.FirstOrDefault(item => item.Name == name);

    private void Decide(SchemaItem? before, SchemaItem? after, SchemaItem? now, bool isResumed)
    {
        if (before?.Statement == after?.Statement || (after is not null && after.Statement == now?.Statement))
        {
            return;
        }

        var isAsBefore = before is not null && before.Statement == now?.Statement;
        if (isAsBefore)
        {
            Dropped.Add(before!);
        }

        // What an attempt before this one dropped to make it anew is missing, and not by the user's doing.
        if (after is not null && (isAsBefore || (now is null && (before is null || isResumed))))
        {
            Added.Add(after);
        }
        else if (!isAsBefore && (now is not null || after is not null))
        {
            Kept.Add($"The {Kind(after ?? before!)} {(after ?? before!).Name} stays as the user has it.");
        }
    }

    internal static string Kind(SchemaItem item) => item.IsConstraint ? "constraint" : "index";

    internal static async Task DropAsync(IAsyncSession session, SchemaItem item, CancellationToken cancellationToken) =>
        await RunAsync(session, $"DROP {(item.IsConstraint ? "CONSTRAINT" : "INDEX")} {CypherWriter.WriteName(item.Name)} IF EXISTS", cancellationToken).ConfigureAwait(false);

    internal static async Task AddAsync(IAsyncSession session, SchemaItem item, CancellationToken cancellationToken) =>
        await RunAsync(session, SchemaStatement.IfNotExists(item.Statement), cancellationToken).ConfigureAwait(false);

    private static async Task RunAsync(IAsyncSession session, string statement, CancellationToken cancellationToken)
    {
        var cursor = await session.RunAsync(statement, cancellationToken).ConfigureAwait(false);
        await cursor.ConsumeAsync(cancellationToken).ConfigureAwait(false);
    }
}
