using GraphExplorer.Model;

namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A graph as sorted lines, to compare two.</summary>
internal static class GraphText
{
    internal static async Task<List<string>> ReadAsync(IDriver driver)
    {
        var lines = new List<string>();
        await using var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        foreach (var query in (string[])["MATCH (n) RETURN n AS a, null AS r, null AS b", "MATCH (a)-[r]->(b) RETURN a, r, b"])
        {
            var cursor = await session.RunAsync(query, TestContext.Current.CancellationToken);
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                var row = cursor.Current;
                lines.Add(row.GetValue("r").IsNull ? Text(row.GetValue("a").AsNode(), true) : Text(row));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    internal static async Task RunAsync(IDriver driver, params string[] statements)
    {
        await using var session = driver.AsyncSession();
        foreach (var statement in statements)
        {
            var cursor = await session.RunAsync(statement, TestContext.Current.CancellationToken);
            await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        }
    }

    internal static async Task<List<string>> SchemaAsync(IDriver driver)
    {
        var names = new List<string>();
        await using var session = driver.AsyncSession();
        foreach (var query in (string[])["SHOW CONSTRAINTS YIELD createStatement AS text", "SHOW INDEXES YIELD type, owningConstraint, createStatement AS text WHERE owningConstraint IS NULL AND type <> 'LOOKUP'"])
        {
            var cursor = await session.RunAsync(query, TestContext.Current.CancellationToken);
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                names.Add(cursor.Current.GetValue("text").AsString());
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static string Text(IRecord row)
    {
        var relationship = row.GetValue("r").AsRelationship();
        return $"{Text(row.GetValue("a").AsNode(), false)} {relationship.Type} {Text(row.GetValue("b").AsNode(), false)} {Text(relationship.PropertyMap)}";
    }

    private static string Text(INode node, bool all)
    {
        var labels = string.Join(':', node.Labels.Order(StringComparer.Ordinal));
        return all ? $"{labels} {Text(node.PropertyMap)}" : $"{node.PropertyMap.GetOrNull("id")}";
    }

    private static string Text(MapValue properties) =>
        "{" + string.Join(", ", properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}: {property.Value}")) + "}";
}
