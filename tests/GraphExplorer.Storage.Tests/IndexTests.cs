using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

public class IndexTests : StoreTests
{
    private static readonly GraphValue[] Candidates =
    [
        -5, 0, 1, 2, 3, 0.5, 1.0, 2.5, double.NaN, double.NegativeInfinity, double.PositiveInfinity, long.MaxValue, 9.3e18,
        "", "a", "aa", "ab", "b", "\uE000", "\U0001F600", true, false, GraphValue.FromList(1), GraphValue.FromList(2, 3),
        GraphValue.FromDate(new NodaTime.LocalDate(2022, 2, 24)), GraphValue.FromDate(new NodaTime.LocalDate(2014, 3, 18)),
        GraphValue.FromDuration(new GraphDuration(1, 0, 0, 0)), GraphValue.FromDuration(new GraphDuration(0, 30, 0, 0)),
        GraphValue.FromPoint(new Point(7203, 1, 2)), GraphValue.FromPoint(new Point(7203, 1, 3)),
    ];

    private IndexDefinition Range => new("i", StoredIndexKind.Range, EntityKind.Node, [A], [P]);

    [Fact]
    public async Task Seeks_and_ranges_find_what_a_look_at_every_node_finds()
    {
        var random = new Random(2);
        var values = Enumerable.Range(0, 600).Select(_ => random.Next(Candidates.Length)).ToList();
        var index = await CommitAsync(transaction =>
        {
            foreach (var value in values)
            {
                transaction.SetNodeProperty(transaction.CreateNode([A]), P, Candidates[value]);
            }

            return transaction.CreateIndex(Range);
        });
        var state = Store.Current;
        foreach (var lower in Candidates.Append(GraphValue.Null))
        {
            Assert.Equal(Where(state, value => ValueComparison.Equals(value, lower) == true), GraphAssert.Read(state.Seek(index, [lower])).Order());
            foreach (var upper in Candidates.Append(GraphValue.Null))
            {
                foreach (var inclusive in new[] { true, false })
                {
                    if (lower.IsNull && upper.IsNull)
                    {
                        continue;
                    }

                    var expected = Where(state, value =>
                        (lower.IsNull || Passes(ValueComparison.Compare(value, lower), ValueRelation.Greater, inclusive))
                        && (upper.IsNull || Passes(ValueComparison.Compare(value, upper), ValueRelation.Less, !inclusive)));
                    Assert.Equal(expected, GraphAssert.Read(state.SeekRange(index, lower, inclusive, upper, !inclusive)).Order());
                }
            }
        }

        foreach (var prefix in new[] { "", "a", "ab", "\uD83D", "z" })
        {
            Assert.Equal(
                Where(state, value => value.IsString && value.AsString().StartsWith(prefix, StringComparison.Ordinal)),
                GraphAssert.Read(state.SeekPrefix(index, prefix)).Order());
        }
    }

    [Fact]
    public async Task A_scan_is_in_ascending_order()
    {
        var index = await CommitAsync(transaction => transaction.CreateIndex(Range));
        await CommitAsync(transaction =>
        {
            foreach (var value in Enumerable.Range(0, 2000).Select(i => i * 7919 % 2000))
            {
                transaction.SetNodeProperty(transaction.CreateNode([A]), P, value);
            }
        });

        Assert.Equal(
            Enumerable.Range(0, 2000),
            GraphAssert.Read(Store.Current.ScanIndex(index)).Select(id => (int)Store.Current.NodeProperty(id, P).AsInteger()));
    }

    [Fact]
    public async Task A_composite_index_seeks_by_all_keys_by_the_first_and_by_a_range_after_it()
    {
        var index = await CommitAsync(transaction =>
        {
            for (var i = 0; i < 300; i++)
            {
                var node = transaction.CreateNode([A]);
                transaction.SetNodeProperty(node, P, i % 3);
                transaction.SetNodeProperty(node, Q, i);
            }

            transaction.SetNodeProperty(transaction.CreateNode([A]), P, 1);
            return transaction.CreateIndex(new IndexDefinition(string.Empty, StoredIndexKind.Range, EntityKind.Node, [A], [P, Q]));
        });
        var state = Store.Current;

        Assert.StartsWith("index_", index.Name, StringComparison.Ordinal);
        Assert.Equal([4], GraphAssert.Read(state.Seek(index, [1, 4])));
        Assert.Empty(GraphAssert.Read(state.Seek(index, [0, 4])));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (3L * i) + 1), GraphAssert.Read(state.Seek(index, [1.0])));
        Assert.Equal([1, 4, 7], GraphAssert.Read(state.SeekRange(index, [1], GraphValue.Null, false, 10, false)));
        Assert.Equal(300, state.CountIndexEntries(index));
    }

    [Fact]
    public async Task Removing_in_any_order_leaves_a_whole_index()
    {
        var index = await CommitAsync(transaction =>
        {
            var definition = transaction.CreateIndex(Range);
            for (var i = 0; i < 3000; i++)
            {
                transaction.SetNodeProperty(transaction.CreateNode([A]), P, i % 700);
            }

            return definition;
        });
        var random = new Random(3);
        var left = Enumerable.Range(0, 3000).Select(i => (long)i).ToList();
        while (left.Count > 0)
        {
            await CommitAsync(transaction =>
            {
                for (var i = 0; i < 500 && left.Count > 0; i++)
                {
                    var place = random.Next(left.Count);
                    transaction.DeleteNode(left[place]);
                    left.RemoveAt(place);
                }
            });
            Assert.Equal(left.OrderBy(id => id % 700).ThenBy(id => id), GraphAssert.Read(Store.Current.ScanIndex(index)));
            Assert.Equal(left.Where(id => id % 700 == 5), GraphAssert.Read(Store.Current.Seek(index, [5])));
        }
    }

    [Fact]
    public async Task A_text_index_holds_strings_only()
    {
        var index = await CommitAsync(transaction =>
        {
            foreach (var value in Candidates)
            {
                transaction.SetNodeProperty(transaction.CreateNode([A]), P, value);
            }

            return transaction.CreateIndex(Range with { Kind = StoredIndexKind.Text });
        });

        Assert.Equal(Candidates.Count(value => value.IsString), Store.Current.CountIndexEntries(index));
        Assert.Same(index, Store.Current.Schema.FindIndex(EntityKind.Node, A, [P]));
    }

    [Fact]
    public async Task A_state_without_the_index_says_so()
    {
        var before = Store.Current;
        var index = await CommitAsync(transaction => transaction.CreateIndex(Range));
        Fails(StatusCodes.IndexNotFound, () => before.ScanIndex(index));
        await CommitAsync(transaction => transaction.DropIndex("i"));
        Fails(StatusCodes.IndexNotFound, () => Store.Current.ScanIndex(index));
    }

    [Fact]
    public async Task Definitions_of_every_kind_are_kept()
    {
        await CommitAsync(transaction =>
        {
            transaction.CreateIndex(new IndexDefinition("full", StoredIndexKind.FullText, EntityKind.Node, [A, transaction.Store.Labels.GetOrAdd("B")], [P, Q]));
            transaction.CreateIndex(new IndexDefinition("point", StoredIndexKind.Point, EntityKind.Relationship, [R], [P]));
            transaction.SetRelationshipProperty(transaction.CreateRelationship(R, transaction.CreateNode([A]), 0), P, 1);
        });

        Assert.Equal(["index_343aff4e", "index_f7700477", "full", "point"], Store.Current.Schema.Indexes.Select(index => index.Name));
    }

    private static bool Passes(ValueRelation relation, ValueRelation wanted, bool inclusive) =>
        relation == wanted || (inclusive && relation == ValueRelation.Equal);

    private List<long> Where(GraphState state, Func<GraphValue, bool> predicate)
    {
        var ids = GraphAssert.Read(state.NodesWithLabel(A));
        return [.. ids.Where(id => predicate(state.NodeProperty(id, P)))];
    }
}
