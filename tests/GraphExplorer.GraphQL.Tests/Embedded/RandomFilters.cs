using System.Text.Json.Nodes;

namespace GraphExplorer.GraphQL.Tests.Embedded;

/// <summary>Makes random filters, each as JSON for the API and as a plain predicate.</summary>
internal sealed class RandomFilters(Random random)
{
    internal (JsonObject Json, Func<SampleActor, bool> Holds) Actor(int depth)
    {
        var json = new JsonObject();
        var parts = new List<Func<SampleActor, bool>>();
        for (var i = random.Next(3); i >= 0; i--)
        {
            var (key, value, holds) = ActorPart(depth);
            if (json.TryAdd(key, value))
            {
                parts.Add(holds);
            }
        }

        return (json, actor => parts.TrueForAll(part => part(actor)));
    }

    private (string Key, JsonNode Value, Func<SampleActor, bool> Holds) ActorPart(int depth)
    {
        switch (random.Next(depth == 0 ? 6 : 12))
        {
            case 0:
                var name = Pick("Aland", "Borduria", "Atlantis");
                return ("name", new JsonObject { ["eq"] = name }, actor => actor.Name == name);
            case 1:
                var part = Pick("a", "or", "San");
                return ("name", new JsonObject { ["contains"] = part }, actor => actor.Name.Contains(part, StringComparison.Ordinal));
            case 2:
                var year = random.Next(1900, 1910);
                return ("founded", new JsonObject { ["gte"] = year, ["lt"] = year + 4 }, actor => actor.Founded >= year && actor.Founded < year + 4);
            case 3:
                return ("founded", new JsonObject { ["eq"] = null }, actor => actor.Founded is null);
            case 4:
                var active = random.Next(2) == 0;
                return ("active", new JsonObject { ["eq"] = active }, actor => actor.Active == active);
            case 5:
                var alias = Pick("x", "y");
                return ("aliases", new JsonObject { ["includes"] = alias }, actor => actor.Aliases?.Contains(alias) == true);
            case 6:
                var (negated, inner) = Actor(depth - 1);
                return ("NOT", negated, actor => !inner(actor));
            case 7:
                return Join("AND", depth, (filters, actor) => filters.TrueForAll(filter => filter(actor)));
            case 8:
                return Join("OR", depth, (filters, actor) => filters.Exists(filter => filter(actor)));
            case 9:
                var (related, nodeHolds) = Actor(depth - 1);
                return Quantify("supports", related, actor => actor.Supports.Select(tie => tie.To).Select(nodeHolds));
            case 10:
                var (back, backHolds) = Actor(depth - 1);
                return Quantify("supportedBy", back, actor => actor.SupportedBy.Select(tie => tie.From).Select(backHolds));
            default:
                var (edge, edgeHolds) = Edge(depth - 1);
                return Quantify("supportsConnection", edge, actor => actor.Supports.Select(edgeHolds));
        }
    }

    private (JsonObject Json, Func<SampleTie, bool> Holds) Edge(int depth)
    {
        var code = Pick("07", "10");
        var weight = random.Next(1, 5) / 4.0;
        var (node, nodeHolds) = Actor(depth);
        return random.Next(4) switch
        {
            0 => (new JsonObject { ["edge"] = new JsonObject { ["code"] = new JsonObject { ["startsWith"] = code } } }, tie => tie.Code?.StartsWith(code, StringComparison.Ordinal) == true),
            1 => (new JsonObject { ["edge"] = new JsonObject { ["weight"] = new JsonObject { ["lte"] = weight } }, ["node"] = node }, tie => tie.Weight <= weight && nodeHolds(tie.To)),
            2 => (
                new JsonObject { ["NOT"] = new JsonObject { ["edge"] = new JsonObject { ["code"] = new JsonObject { ["startsWith"] = code } } } },
                tie => tie.Code?.StartsWith(code, StringComparison.Ordinal) != true),
            _ => (new JsonObject { ["node"] = node }, tie => nodeHolds(tie.To)),
        };
    }

    private (string Key, JsonNode Value, Func<SampleActor, bool> Holds) Join(string key, int depth, Func<List<Func<SampleActor, bool>>, SampleActor, bool> joined)
    {
        var json = new JsonArray();
        var filters = new List<Func<SampleActor, bool>>();
        for (var i = random.Next(4); i > 0; i--)
        {
            var (inner, holds) = Actor(depth - 1);
            json.Add(inner);
            filters.Add(holds);
        }

        return (key, json, actor => joined(filters, actor));
    }

    // A list of related nodes counts each relationship: two ties to one node that passes are not a single one.
    private (string Key, JsonNode Value, Func<SampleActor, bool> Holds) Quantify(string key, JsonObject filter, Func<SampleActor, IEnumerable<bool>> matches) => random.Next(4) switch
    {
        0 => (key, new JsonObject { ["some"] = filter }, actor => matches(actor).Any(match => match)),
        1 => (key, new JsonObject { ["all"] = filter }, actor => matches(actor).All(match => match)),
        2 => (key, new JsonObject { ["none"] = filter }, actor => !matches(actor).Any(match => match)),
        _ => (key, new JsonObject { ["single"] = filter }, actor => matches(actor).Count(match => match) == 1),
    };

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];
}
