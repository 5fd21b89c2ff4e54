using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>The end of a statement that writes, so that the order of the rows before it does not matter.</summary>
internal sealed class RandomWrites(Choices choices, RandomExpressions expressions, RandomPatterns patterns)
{
    internal string Clause(Scope scope)
    {
        if (scope.Nodes.Count == 0)
        {
            return scope.Relationships.Count > 0 ? $"DELETE {expressions.Any(scope.Relationships)}" : "CREATE (:N {k: -1})";
        }

        var one = expressions.Any(scope.Nodes);
        var other = expressions.Any(scope.Nodes);
        var made = patterns.Fresh("m");

        // What an optional match did not find cannot be an end of a new relationship.
        var found = $"WITH * WHERE {one} IS NOT NULL AND {other} IS NOT NULL ";
        return choices.Next(14) switch
        {
            0 => $"SET {one}.q = 1",
            1 => $"SET {one}.q = coalesce({one}.q, 0) + 1",
            2 => $"SET {one}:Z",
            3 => $"REMOVE {one}:A",
            4 => $"CREATE (:N {{k: {one}.k}})",
            5 => $"{found}CREATE ({one})-[:N {{k: {other}.k}}]->({other})",
            6 => $"MERGE (:N {{k: {(scope.Values.Count > 0 ? "1" : $"coalesce({one}.t, -1)")}}})",
            7 => $"{found}MERGE ({one})-[{made}:N]->({other}) ON CREATE SET {made}.q = 1 ON MATCH SET {made}.q = {made}.q + 1",
            8 => $"DETACH DELETE {one}",
            9 when scope.Relationships.Count > 0 => $"DELETE {expressions.Any(scope.Relationships)}",
            10 when scope.Relationships.Count > 0 => $"SET {expressions.Any(scope.Relationships)}.t = 99",
            11 => $"WITH {one}, count(*) AS n SET {one}.p = n",
            12 => $"SET {one}.p = null RETURN count(*) AS n",
            13 => $"FOREACH (i IN [1, 2] | CREATE (:N {{k: i}}))",
            _ => $"SET {one}.t = 7, {one}:B RETURN count(DISTINCT {one}) AS n",
        };
    }
}
