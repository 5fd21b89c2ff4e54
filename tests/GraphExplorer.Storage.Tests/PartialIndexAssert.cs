using GraphExplorer.Model;
using GraphExplorer.Storage.FullText;

namespace GraphExplorer.Storage.Tests;

/// <summary>Compares what is found by parts of values with a look at every entity of the model graph.</summary>
internal static class PartialIndexAssert
{
    private static readonly string[] Texts = ["", "a", "ab", "abc", "bca", "abcab", "\U0001F600", "zzz"];

    private static readonly Point[] Corners = [new(7203, -2, -2), new(7203, 0, 0), new(7203, 3, 2), new(7203, 2e6, 2e6), new(4326, -180, -90), new(4326, 10, 10), new(4326, 180, 90)];

    internal static void FindsSubstrings(ModelGraph model, GraphState state, IndexDefinition index)
    {
        var strings = Values(model, index).Where(entity => entity.Value.IsString).Select(entity => (entity.Id, Text: entity.Value.AsString())).ToList();
        foreach (var text in Texts)
        {
            Assert.Equal(
                strings.Where(entity => entity.Text.Contains(text, StringComparison.Ordinal)).Select(entity => entity.Id).Order(),
                GraphAssert.Read(state.SeekSubstring(index, text, atEnd: false)).Order());
            Assert.Equal(
                strings.Where(entity => entity.Text.EndsWith(text, StringComparison.Ordinal)).Select(entity => entity.Id).Order(),
                GraphAssert.Read(state.SeekSubstring(index, text, atEnd: true)).Order());
        }
    }

    internal static void FindsBoxes(ModelGraph model, GraphState state, IndexDefinition index)
    {
        var points = Values(model, index).Where(entity => entity.Value.Kind == ValueKind.Point).Select(entity => (entity.Id, Point: entity.Value.AsPoint())).ToList();
        foreach (var lower in Corners)
        {
            foreach (var upper in Corners.Where(upper => upper.SrId == lower.SrId))
            {
                var found = GraphAssert.Read(state.SeekBox(index, lower, upper));
                Assert.Equal(found.Count, found.Distinct().Count());
                Assert.Empty(points
                    .Where(entity => entity.Point.SrId == lower.SrId
                        && entity.Point.X >= lower.X && entity.Point.X <= upper.X && entity.Point.Y >= lower.Y && entity.Point.Y <= upper.Y)
                    .Select(entity => entity.Id)
                    .Except(found));
            }
        }
    }

    internal static void HoldsWords(ModelGraph model, GraphState state, IndexDefinition index)
    {
        var view = state.FullText(index);
        for (var field = 0; field < index.PropertyKeys.Length; field++)
        {
            var expected = new SortedDictionary<string, SortedDictionary<long, int>>(StringComparer.Ordinal);
            var (entities, words) = (0L, 0L);
            foreach (var (id, value) in Values(model, index, index.PropertyKeys[field]))
            {
                var tokens = new List<TextToken>();
                if (value.IsString)
                {
                    view.Analyzer.Analyze(value.AsString(), 0, tokens);
                }

                entities += tokens.Count > 0 ? 1 : 0;
                words += tokens.Count;
                foreach (var token in tokens)
                {
                    if (!expected.TryGetValue(token.Term, out var holders))
                    {
                        expected.Add(token.Term, holders = []);
                    }

                    holders[id] = holders.GetValueOrDefault(id) + 1;
                }
            }

            Assert.Equal(entities, view.CountEntities(field));
            Assert.Equal(words, view.CountWords(field));
            Assert.Equal(expected.Keys, view.Terms(field, string.Empty).Order(StringComparer.Ordinal));
            foreach (var (term, holders) in expected)
            {
                var found = view.Postings(field, term).OrderBy(posting => posting.Id).ToList();
                Assert.Equal(holders.Keys, found.Select(posting => (long)posting.Id));
                Assert.Equal(holders.Values, found.Select(posting => posting.Frequency));
            }
        }
    }

    private static IEnumerable<(long Id, GraphValue Value)> Values(ModelGraph model, IndexDefinition index, int? key = null)
    {
        var entities = index.EntityKind == EntityKind.Node
            ? model.Nodes.Where(node => node.Value.Labels.Any(index.LabelsOrTypes.Contains)).Select(node => (Id: node.Key, node.Value.Properties))
            : model.Relationships.Where(pair => index.LabelsOrTypes.Contains(pair.Value.Type)).Select(pair => (Id: pair.Key, pair.Value.Properties));
        foreach (var (id, properties) in entities)
        {
            if (properties.TryGetValue(key ?? index.PropertyKeys[0], out var value))
            {
                yield return (id, value);
            }
        }
    }
}
