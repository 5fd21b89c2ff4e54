using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>Reads the constraints and indexes of a database.</summary>
internal static class SchemaReader
{
    private const string Constraints = "SHOW CONSTRAINTS YIELD id, name, type, entityType, labelsOrTypes, properties, createStatement RETURN * ORDER BY id";
    private const string Indexes = "SHOW INDEXES YIELD id, name, type, owningConstraint, createStatement WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN * ORDER BY id";

    internal static async Task<List<SchemaItem>> ReadAsync(IAsyncSession session, CancellationToken cancellationToken)
    {
        var items = new List<SchemaItem>();
        var constraints = await session.RunAsync(Constraints, cancellationToken).ConfigureAwait(false);
        while (await constraints.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            var row = constraints.Current;
            items.Add(new SchemaItem(row.GetValue("name").AsString(), true, row.GetValue("createStatement").AsString(), Rule(row)));
        }

        var indexes = await session.RunAsync(Indexes, cancellationToken).ConfigureAwait(false);
        while (await indexes.FetchAsync(cancellationToken).ConfigureAwait(false))
        {
            var row = indexes.Current;
            items.Add(new SchemaItem(row.GetValue("name").AsString(), false, row.GetValue("createStatement").AsString(), null));
        }

        return items;
    }

    private static EntityKeyRule? Rule(IRecord row) => row.GetValue("type").AsString() switch
    {
        "UNIQUENESS" or "NODE_KEY" or "RELATIONSHIP_UNIQUENESS" or "RELATIONSHIP_KEY" => new EntityKeyRule(
            row.GetValue("entityType").AsString() == "RELATIONSHIP",
            row.GetValue("labelsOrTypes").AsList()[0].AsString(),
            [.. row.GetValue("properties").AsList().Select(property => property.AsString())]),
        _ => null,
    };
}
