namespace GraphExplorer.Storage.Tests.Loading;

/// <summary>Holds one state against another, fast enough for large graphs.</summary>
internal static class StateAssert
{
    private static readonly RelationshipDirection[] Directions =
        [RelationshipDirection.Outgoing, RelationshipDirection.Incoming, RelationshipDirection.Both];

    internal static void Same(GraphState expected, GraphState actual)
    {
        Assert.Equal(expected.NodeCount, actual.NodeCount);
        Assert.Equal(expected.RelationshipCount, actual.RelationshipCount);
        var nodes = GraphAssert.Read(expected.AllNodes());
        Assert.Equal(nodes, GraphAssert.Read(actual.AllNodes()));
        var relationships = GraphAssert.Read(expected.AllRelationships());
        Assert.Equal(relationships, GraphAssert.Read(actual.AllRelationships()));
        for (var label = 0; label < expected.Store.Labels.Count; label++)
        {
            Assert.Equal(expected.CountNodesWithLabel(label), actual.CountNodesWithLabel(label));
            Assert.Equal(GraphAssert.Read(expected.NodesWithLabel(label)), GraphAssert.Read(actual.NodesWithLabel(label)));
        }

        for (var type = 0; type < expected.Store.RelationshipTypes.Count; type++)
        {
            Assert.Equal(expected.CountRelationshipsOfType(type), actual.CountRelationshipsOfType(type));
            Assert.Equal(GraphAssert.Read(expected.RelationshipsOfType(type)), GraphAssert.Read(actual.RelationshipsOfType(type)));
        }

        foreach (var node in nodes)
        {
            Assert.True(expected.NodeLabels(node).SequenceEqual(actual.NodeLabels(node)));
            Same(expected.NodeProperties(node), actual.NodeProperties(node));
            SameAdjacency(expected, actual, node);
        }

        foreach (var relationship in relationships)
        {
            Assert.Equal(expected.Relationship(relationship), actual.Relationship(relationship));
            Same(expected.RelationshipProperties(relationship), actual.RelationshipProperties(relationship));
        }

        SameIndexes(expected, actual);
    }

    private static void Same(PropertyList expected, PropertyList actual)
    {
        Assert.True(expected.Keys.SequenceEqual(actual.Keys));
        Assert.True(expected.Values.SequenceEqual(actual.Values));
    }

    private static void SameAdjacency(GraphState expected, GraphState actual, long node)
    {
        foreach (var direction in Directions)
        {
            foreach (int[]? types in new int[]?[] { null, [0] })
            {
                Assert.Equal(expected.Degree(node, direction, types), actual.Degree(node, direction, types));
                Same(expected.Relationships(node, direction, types), actual.Relationships(node, direction, types));
            }
        }

        var others = expected.Relationships(node, RelationshipDirection.Both, null);
        for (var i = 0; i < 3 && others.MoveNext(); i++)
        {
            var other = others.OtherNode;
            Same(expected.RelationshipsBetween(node, other, RelationshipDirection.Both, null), actual.RelationshipsBetween(node, other, RelationshipDirection.Both, null));
        }
    }

    private static void Same(AdjacencyCursor expected, AdjacencyCursor actual)
    {
        while (expected.MoveNext())
        {
            Assert.True(actual.MoveNext());
            Assert.Equal(
                (expected.RelationshipId, expected.OtherNode, expected.Type, expected.IsOutgoing),
                (actual.RelationshipId, actual.OtherNode, actual.Type, actual.IsOutgoing));
        }

        Assert.False(actual.MoveNext());
    }

    private static void SameIndexes(GraphState expected, GraphState actual)
    {
        Assert.Equal(expected.Schema.Indexes.Count, actual.Schema.Indexes.Count);
        foreach (var (one, other) in expected.Schema.Indexes.Zip(actual.Schema.Indexes))
        {
            Assert.Equal(one.Name, other.Name);
            if (one.IsSearchable)
            {
                Assert.Equal(expected.CountIndexEntries(one), actual.CountIndexEntries(other));
                Assert.Equal(expected.EstimateSeek(one), actual.EstimateSeek(other));
                Assert.Equal(GraphAssert.Read(expected.ScanIndex(one)), GraphAssert.Read(actual.ScanIndex(other)));
            }
            else if (one.Kind == StoredIndexKind.FullText)
            {
                SameWords(expected, actual, one, other);
            }
        }
    }

    private static void SameWords(GraphState expected, GraphState actual, IndexDefinition one, IndexDefinition other)
    {
        var (expectedWords, actualWords) = (expected.FullText(one), actual.FullText(other));
        for (var field = 0; field < one.PropertyKeys.Length; field++)
        {
            Assert.Equal(expectedWords.CountEntities(field), actualWords.CountEntities(field));
            Assert.Equal(expectedWords.CountWords(field), actualWords.CountWords(field));
            var terms = expectedWords.Terms(field, string.Empty).ToList();
            Assert.Equal(terms, actualWords.Terms(field, string.Empty));
            foreach (var term in terms)
            {
                Assert.Equal(
                    expectedWords.Postings(field, term).Select(posting => posting.Id).Order(),
                    actualWords.Postings(field, term).Select(posting => posting.Id).Order());
            }
        }
    }
}
