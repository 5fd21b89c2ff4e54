using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

/// <summary>Holds a state of the store against the model graph, by every way of reading it.</summary>
internal static class GraphAssert
{
    private static readonly RelationshipDirection[] Directions =
        [RelationshipDirection.Outgoing, RelationshipDirection.Incoming, RelationshipDirection.Both];

    internal static void Same(ModelGraph model, GraphState state, int tokens)
    {
        Assert.Equal(model.Nodes.Count, state.NodeCount);
        Assert.Equal(model.Relationships.Count, state.RelationshipCount);
        Assert.Equal(model.Nodes.Keys, Read(state.AllNodes()));
        Assert.Equal(model.Relationships.Keys, Read(state.AllRelationships()));
        for (var token = 0; token < tokens; token++)
        {
            var labelled = model.Nodes.Where(node => node.Value.Labels.Contains(token)).Select(node => node.Key).ToList();
            Assert.Equal(labelled, Read(state.NodesWithLabel(token)));
            Assert.Equal(labelled.Count, state.CountNodesWithLabel(token));
            var typed = model.Relationships.Where(relationship => relationship.Value.Type == token).Select(relationship => relationship.Key).ToList();
            Assert.Equal(typed, Read(state.RelationshipsOfType(token)));
            Assert.Equal(typed.Count, state.CountRelationshipsOfType(token));
        }

        foreach (var (id, node) in model.Nodes)
        {
            Assert.Equal(node.Labels, state.NodeLabels(id).ToArray());
            Same(node.Properties, state.NodeProperties(id));
            foreach (var (key, value) in node.Properties)
            {
                Assert.Equal(value, state.NodeProperty(id, key));
            }

            SameAdjacency(model, state, id);
        }

        foreach (var (id, relationship) in model.Relationships)
        {
            Assert.Equal(new RelationshipRecord(id, relationship.Type, relationship.Start, relationship.End), state.Relationship(id));
            Same(relationship.Properties, state.RelationshipProperties(id));
            foreach (var (key, value) in relationship.Properties)
            {
                Assert.Equal(value, state.RelationshipProperty(id, key));
            }
        }

        foreach (var index in state.Schema.Indexes.Where(index => index.Kind != StoredIndexKind.Lookup))
        {
            if (index.Kind == StoredIndexKind.FullText)
            {
                PartialIndexAssert.HoldsWords(model, state, index);
                continue;
            }

            IndexHolds(model, state, index);
            if (index.Kind == StoredIndexKind.Text)
            {
                PartialIndexAssert.FindsSubstrings(model, state, index);
            }
            else if (index.Kind == StoredIndexKind.Point)
            {
                PartialIndexAssert.FindsBoxes(model, state, index);
            }
        }
    }

    internal static List<long> Read(IdCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext())
        {
            ids.Add(cursor.Current);
        }

        return ids;
    }

    internal static List<long> Read(AdjacencyCursor cursor)
    {
        var ids = new List<long>();
        while (cursor.MoveNext())
        {
            ids.Add(cursor.RelationshipId);
        }

        return ids;
    }

    private static void Same(SortedDictionary<int, GraphValue> expected, PropertyList actual)
    {
        Assert.Equal(expected.Keys, actual.Keys.ToArray());
        Assert.Equal(expected.Values, actual.Values.ToArray());
    }

    private static void SameAdjacency(ModelGraph model, GraphState state, long node)
    {
        var around = model.Relationships.Where(pair => pair.Value.Start == node || pair.Value.End == node).ToList();
        foreach (var direction in Directions)
        {
            foreach (int[]? types in new int[]?[] { null, [0], [1, 2] })
            {
                var expected = around
                    .Where(pair => (types is null || types.Contains(pair.Value.Type)) && direction switch
                    {
                        RelationshipDirection.Outgoing => pair.Value.Start == node,
                        RelationshipDirection.Incoming => pair.Value.End == node,
                        _ => true,
                    })
                    .ToList();
                var cursor = state.Relationships(node, direction, types);
                var seen = new List<long>();
                while (cursor.MoveNext())
                {
                    var relationship = model.Relationships[cursor.RelationshipId];
                    Assert.Equal(relationship.Type, cursor.Type);
                    Assert.Equal(relationship.Start == node ? relationship.End : relationship.Start, cursor.OtherNode);
                    Assert.Equal(relationship.Start == relationship.End ? direction != RelationshipDirection.Incoming : relationship.Start == node, cursor.IsOutgoing);
                    seen.Add(cursor.RelationshipId);
                }

                Assert.Equal(expected.Select(pair => pair.Key), seen.Order());
                Assert.Equal(expected.Count, state.Degree(node, direction, types));
                foreach (var other in around.Select(pair => pair.Value.Start == node ? pair.Value.End : pair.Value.Start).Distinct())
                {
                    Assert.Equal(
                        expected.Where(pair => (pair.Value.Start == node ? pair.Value.End : pair.Value.Start) == other).Select(pair => pair.Key),
                        Read(state.RelationshipsBetween(node, other, direction, types)).Order());
                }
            }
        }
    }

    private static void IndexHolds(ModelGraph model, GraphState state, IndexDefinition index)
    {
        var properties = index.EntityKind == EntityKind.Node
            ? model.Nodes.Where(node => node.Value.Labels.Contains(index.LabelsOrTypes[0])).Select(node => (Id: node.Key, node.Value.Properties))
            : model.Relationships.Where(pair => pair.Value.Type == index.LabelsOrTypes[0]).Select(pair => (Id: pair.Key, pair.Value.Properties));
        var entries = properties
            .Where(entity => index.PropertyKeys.All(entity.Properties.ContainsKey))
            .Where(entity => index.Kind == StoredIndexKind.Range || entity.Properties[index.PropertyKeys[0]].Kind == (index.Kind == StoredIndexKind.Text ? ValueKind.String : ValueKind.Point))
            .Select(entity => (entity.Id, Key: index.PropertyKeys.Select(key => entity.Properties[key]).ToArray()))
            .Order(Comparer<(long Id, GraphValue[] Key)>.Create((left, right) =>
            {
                for (var i = 0; i < left.Key.Length; i++)
                {
                    var order = ValueOrdering.Instance.Compare(left.Key[i], right.Key[i]);
                    if (order != 0)
                    {
                        return order;
                    }
                }

                return left.Id.CompareTo(right.Id);
            }))
            .ToList();
        Assert.Equal(entries.Select(entry => entry.Id), Read(state.ScanIndex(index)));
        Assert.Equal(entries.Count, state.CountIndexEntries(index));
        foreach (var (_, key) in entries)
        {
            var expected = entries.Where(entry => AreEqual(entry.Key, key)).Select(entry => entry.Id);
            Assert.Equal(expected, Read(state.Seek(index, key)));
        }

        var distinct = entries.Select(entry => entry.Key).Distinct(new KeyComparer()).Count();
        Assert.Equal(distinct == 0 ? 0 : (entries.Count + distinct - 1) / distinct, state.EstimateSeek(index));
    }

    private static bool AreEqual(GraphValue[] left, GraphValue[] right) =>
        left.Zip(right).All(pair => ValueComparison.Equals(pair.First, pair.Second) == true);

    private sealed class KeyComparer : IEqualityComparer<GraphValue[]>
    {
        public bool Equals(GraphValue[]? x, GraphValue[]? y) => x!.Zip(y!).All(pair => ValueOrdering.Instance.Compare(pair.First, pair.Second) == 0);

        public int GetHashCode(GraphValue[] obj) => 0;
    }
}
