using GraphExplorer.Conformance.Tests.Scripts;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Restarts;

/// <summary>All that a database holds, as rows of text.</summary>
internal static class WholeGraph
{
    private static readonly string[] Questions =
    [
        "MATCH (n) RETURN elementId(n), n",
        "MATCH (a)-[r]->(b) RETURN elementId(r), elementId(a), elementId(b), r",
        "SHOW INDEXES YIELD id, name, type, entityType, labelsOrTypes, properties, owningConstraint, options",
        "SHOW CONSTRAINTS YIELD id, name, type, entityType, labelsOrTypes, properties, ownedIndex, propertyType",
    ];

    internal static async Task<List<string>> OfAsync(IDriver driver, CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        await using var session = driver.AsyncSession();
        foreach (var question in Questions)
        {
            var cursor = await session.RunAsync(new Query(question), cancellationToken);
            while (await cursor.FetchAsync(cancellationToken))
            {
                rows.Add(string.Join(" | ", cursor.Current.GraphValues.ToArray().Select(ScriptValueText.Of)));
            }
        }

        return rows;
    }
}
