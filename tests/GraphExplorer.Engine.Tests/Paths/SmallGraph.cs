using System.Globalization;
using CsCheck;

namespace GraphExplorer.Engine.Tests.Paths;

/// <summary>A graph small enough to enumerate all its trails.</summary>
/// <param name="Values">the property v of each node; its property i is its place</param>
/// <param name="Relationships">the relationships; the property i of each is its place</param>
public sealed record SmallGraph(int[] Values, SmallRelationship[] Relationships)
{
    /// <summary>Random graphs, with loops and relationships that run side by side.</summary>
    public static Gen<SmallGraph> Any { get; } =
        from values in Gen.Int[0, 2].Array[2, 5]
        from relationships in Gen.Select(Gen.Int[0, values.Length - 1], Gen.Int[0, values.Length - 1], Gen.Bool, Gen.Int[0, 1]).Array[1, 6]
        select new SmallGraph(values, [.. relationships.Select(r => new SmallRelationship(r.Item1, r.Item2, r.Item3 ? "R" : "S", r.Item4))]);

    /// <summary>The statement that makes the graph.</summary>
    public string Statement
    {
        get
        {
            var nodes = Values.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"(n{i}:N {{i: {i}, v: {value}}})"));
            var relationships = Relationships.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"(n{r.From})-[:{r.Type} {{i: {i}, w: {r.Weight}}}]->(n{r.To})"));
            return "CREATE " + string.Join(", ", nodes.Concat(relationships));
        }
    }

    /// <summary>The relationships that can be walked from a node, and where they lead.</summary>
    public IEnumerable<(int Relationship, int Node)> From(int node, RandomStep step)
    {
        for (var i = 0; i < Relationships.Length; i++)
        {
            var relationship = Relationships[i];
            if (step.Type.Length > 0 && step.Type != relationship.Type)
            {
                continue;
            }

            if (step.Arrow != "<" && relationship.From == node)
            {
                yield return (i, relationship.To);
            }

            if (step.Arrow != ">" && relationship.To == node && (step.Arrow == "<" || relationship.From != node))
            {
                yield return (i, relationship.From);
            }
        }
    }

    public override string ToString() => Statement;
}
