using GraphExplorer.Engine.Planning.Statistics;

namespace GraphExplorer.Engine.Tests.Planning;

/// <summary>Sizes and indexes of a graph that is not there: 1,000 nodes, of which 100 are actors with a unique id and an indexed name; Everything is a label of all.</summary>
internal sealed class FixedGraph : IGraphStatistics, ISchemaCatalogue
{
    public double NodeCount => 1000;

    public double RelationshipCount => 5000;

    public double NodesWithLabel(string label) => label switch
    {
        "Actor" => 100,
        "State" => 10,
        "Claim" => 500,
        "Everything" => 1000,
        _ => 0,
    };

    public double RelationshipsOfType(string type) => type switch
    {
        "SUPPORTS" => 200,
        "OPPOSES" => 800,
        "RARE" => 2,
        _ => 0,
    };

    public double ShareOfEnds(string? type, bool start, string label) => type == "SUPPORTS" && label == "Actor" ? 1 : NodesWithLabel(label) / NodeCount;

    public double EntitiesPerKey(SchemaIndex index) => index.Unique ? 1 : 2;

    public IReadOnlyList<SchemaIndex> RelationshipIndexes(string type) => [];

    public IReadOnlyList<SchemaIndex> NodeIndexes(string label) => label == "Actor"
        ? [new SchemaIndex("actor_id", "Actor", ["id"], true), new SchemaIndex("actor_name", "Actor", ["name"], false)]
        : [];
}
