using System.Globalization;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>Everything that a state holds, as lines, by names instead of tokens: two states with the same lines are the same graph.</summary>
internal static class GraphContents
{
    internal static List<string> Of(GraphState state)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{state.NodeCount} nodes, {state.RelationshipCount} relationships") };
        var store = state.Store;
        var nodes = state.AllNodes();
        while (nodes.MoveNext())
        {
            var id = nodes.Current;
            var labels = state.NodeLabels(id).ToArray().Select(store.Labels.Name).Order(StringComparer.Ordinal);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"({id}:{string.Join(':', labels)} {Properties(store, state.NodeProperties(id))}){Adjacent(state, id)}"));
        }

        var relationships = state.AllRelationships();
        while (relationships.MoveNext())
        {
            var record = state.Relationship(relationships.Current);
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"({record.StartNode})-[{record.Id}:{store.RelationshipTypes.Name(record.Type)} {Properties(store, state.RelationshipProperties(record.Id))}]->({record.EndNode})"));
        }

        lines.AddRange(Counts(store.Labels, label => state.CountNodesWithLabel(label), label => GraphAssert.Read(state.NodesWithLabel(label)).Count, "label"));
        lines.AddRange(Counts(store.RelationshipTypes, type => state.CountRelationshipsOfType(type), type => GraphAssert.Read(state.RelationshipsOfType(type)).Count, "type"));
        foreach (var index in state.Schema.Indexes.OrderBy(index => index.Name, StringComparer.Ordinal))
        {
            var tokens = index.EntityKind == EntityKind.Node ? store.Labels : store.RelationshipTypes;
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"index {index.Name} {index.Kind} {index.EntityKind} {string.Join(',', index.LabelsOrTypes.Select(tokens.Name))} {string.Join(',', index.PropertyKeys.Select(store.PropertyKeys.Name))} {GraphValue.FromMap(index.Config)} {index.OwningConstraint} {index.Id}"));
            if (index.IsSearchable)
            {
                lines.Add($"  {string.Join(' ', GraphAssert.Read(state.ScanIndex(index)))}");
            }
        }

        foreach (var constraint in state.Schema.Constraints.OrderBy(constraint => constraint.Name, StringComparer.Ordinal))
        {
            var tokens = constraint.EntityKind == EntityKind.Node ? store.Labels : store.RelationshipTypes;
            lines.Add($"constraint {constraint.Name} {constraint.Kind} {tokens.Name(constraint.LabelOrType)} {string.Join(',', constraint.PropertyKeys.Select(store.PropertyKeys.Name))} {constraint.Type?.Text}");
        }

        return lines;
    }

    /// <summary>Fails with the first difference.</summary>
    internal static void Same(List<string> expected, List<string> actual, string when)
    {
        for (var i = 0; i < Math.Max(expected.Count, actual.Count); i++)
        {
            var (wanted, found) = (i < expected.Count ? expected[i] : "nothing", i < actual.Count ? actual[i] : "nothing");
            Assert.True(string.Equals(wanted, found, StringComparison.Ordinal), $"{when}: line {i} is\n  {Short(found)}\nand not\n  {Short(wanted)}");
        }
    }

    private static string Short(string line) => line.Length > 600 ? line[..600] + "…" : line;

    // Names that nothing bears are in one store and not in the other, and may have come up there before those that something bears.
    private static IEnumerable<string> Counts(TokenTable tokens, Func<int, long> counted, Func<int, int> visited, string what) =>
        CountsByToken(tokens, counted, visited, what).Order(StringComparer.Ordinal);

    private static IEnumerable<string> CountsByToken(TokenTable tokens, Func<int, long> counted, Func<int, int> visited, string what)
    {
        for (var token = 0; token < tokens.Count; token++)
        {
            if (counted(token) != 0 || visited(token) != 0)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{what} {tokens.Name(token)} {counted(token)} {visited(token)}");
            }
        }
    }

    /// <summary>A node's relationships, type by type, in the order in which they are kept.</summary>
    private static string Adjacent(GraphState state, long node)
    {
        var text = new StringBuilder();
        foreach (var direction in new[] { RelationshipDirection.Outgoing, RelationshipDirection.Incoming })
        {
            var types = GraphAssert.Read(state.Relationships(node, direction, null))
                .GroupBy(id => state.Store.RelationshipTypes.Name(state.Relationship(id).Type), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach (var type in types)
            {
                text.Append(CultureInfo.InvariantCulture, $" {direction} {type.Key} {string.Join(' ', type)}");
            }
        }

        return text.ToString();
    }

    private static string Properties(GraphStore store, PropertyList properties)
    {
        var text = new List<string>();
        for (var i = 0; i < properties.Count; i++)
        {
            var (key, value) = properties[i];
            text.Add($"{store.PropertyKeys.Name(key)}: {value.Kind} {Text(value)}");
        }

        text.Sort(StringComparer.Ordinal);
        return string.Join(", ", text);
    }

    /// <summary>The value with every bit of it: floats by their bits, strings by their UTF-16 units where they are not plain.</summary>
    private static string Text(GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Float:
                return string.Create(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(value.AsFloat()):x16}");
            case ValueKind.Bytes:
                return Convert.ToHexString(value.AsBytes());
            case ValueKind.String:
                var units = new StringBuilder();
                foreach (var unit in value.AsString())
                {
                    _ = unit is >= ' ' and < (char)127 ? units.Append(unit) : units.Append('\\').Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
                }

                return units.ToString();
            case ValueKind.List:
                return $"[{string.Join(", ", value.AsList().Select(item => $"{item.Kind} {Text(item)}"))}]";
            default:
                return value.ToString();
        }
    }
}
