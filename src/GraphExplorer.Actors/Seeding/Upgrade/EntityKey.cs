using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding.Upgrade;

/// <summary>What an entity is known by in every version of a graph: the values of a unique key.</summary>
internal sealed record EntityKey(EntityKeyRule Rule, ListValue Values)
{
    /// <summary>As a pattern says it: <c>:Actor {id: 'russia'}</c>.</summary>
    public override string ToString()
    {
        var values = Rule.Properties.Select((property, i) => $"{CypherWriter.WriteName(property)}: {Values[i]}");
        return $":{CypherWriter.WriteName(Rule.LabelOrType)} {{{string.Join(", ", values)}}}";
    }
}
