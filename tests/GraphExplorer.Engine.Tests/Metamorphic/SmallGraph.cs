namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>A few nodes and relationships, as data for the reference and as a statement for the engine. The numbers are the ids.</summary>
internal sealed class SmallGraph
{
    internal SmallGraph(Choices choices)
    {
        var nodes = 1 + choices.Next(5);
        for (var i = 0; i < nodes; i++)
        {
            Nodes.Add(new SmallNode(i, choices.Of("", "A", "B", "AB"), choices.Of<int?>(0, 1, 2, null)));
        }

        var relationships = choices.Next(8);
        for (var i = 0; i < relationships; i++)
        {
            Relationships.Add(new SmallRelationship(i, choices.Next(nodes), choices.Next(nodes), choices.Of("R", "S"), choices.Of<int?>(0, 1, null)));
        }
    }

    internal List<SmallNode> Nodes { get; } = [];

    internal List<SmallRelationship> Relationships { get; } = [];

    /// <summary>The statement that makes it in an empty database.</summary>
    internal string Statement => "CREATE " + string.Join(
        ", ",
        Nodes.Select(node => $"(n{node.Id}{string.Concat(node.Labels.Select(label => ":" + label))} {{k: {node.Id}{Property(node.P)}}})")
            .Concat(Relationships.Select(one => $"(n{one.Start})-[:{one.Type} {{k: {one.Id}{Property(one.P)}}}]->(n{one.End})")));

    private static string Property(int? value) => value is { } number ? $", p: {number}" : string.Empty;
}

/// <summary>A node of a <see cref="SmallGraph"/>; each letter of its labels is one.</summary>
internal sealed record SmallNode(int Id, string Labels, int? P);

/// <summary>A relationship of a <see cref="SmallGraph"/>.</summary>
internal sealed record SmallRelationship(int Id, int Start, int End, string Type, int? P);
