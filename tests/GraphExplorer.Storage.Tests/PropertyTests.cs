using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Storage.Tests;

public class PropertyTests : StoreTests
{
    public static TheoryData<GraphValue, string> Refused => new()
    {
        { GraphValue.FromMap(MapValue.Of(("a", 1))), "Property values can only be of primitive types or arrays thereof. Encountered: {a: 1}." },
        { GraphValue.NodeReference(0), "Property values can only be of primitive types or arrays thereof. Encountered: Node." },
        { GraphValue.FromList(1, GraphValue.Null), "Collections containing null values can not be stored in properties." },
        { GraphValue.FromList(GraphValue.FromList(1)), "Collections containing collections can not be stored in properties." },
        { GraphValue.FromList(1, "a"), "Neo4j only supports a subset of Cypher types for storage as singleton or array properties. Please refer to section cypher/syntax/values of the manual for more details." },
        { GraphValue.FromList(GraphValue.FromMap(MapValue.Empty)), "Property values can only be of primitive types or arrays thereof. Encountered: {}." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_cannot_be_stored_is_refused(GraphValue value, string message)
    {
        using var writer = await WriteAsync();
        var node = writer.CreateNode([]);
        var relationship = writer.CreateRelationship(R, node, node);

        Assert.Equal(message, Fails(StatusCodes.TypeError, () => writer.SetNodeProperty(node, P, value)).Message);
        Fails(StatusCodes.TypeError, () => writer.SetRelationshipProperty(relationship, P, value));
    }

    [Fact]
    public async Task Every_storable_type_comes_back_as_it_was()
    {
        GraphValue[] values =
        [
            true, false, 0, long.MinValue, -0.0, double.NaN, double.PositiveInfinity, "", "\0", "\uD800", "ab",
            GraphValue.FromBytes([1, 2]), GraphValue.FromDate(new LocalDate(-9998, 1, 1)), GraphValue.FromLocalTime(LocalTime.MaxValue),
            GraphValue.FromTime(new OffsetTime(LocalTime.Noon, Offset.FromHours(-3))), GraphValue.FromLocalDateTime(LocalDateTime.MaxIsoValue),
            GraphValue.FromDateTime(new ZonedDateTime(Instant.MinValue, DateTimeZone.Utc)), GraphValue.FromDuration(new GraphDuration(1, -2, 3, 4)),
            GraphValue.FromPoint(new Point(4326, 1, 2)), GraphValue.FromList(), GraphValue.FromList("a", "b"), GraphValue.FromList(true),
        ];
        await CommitAsync(transaction =>
        {
            var node = transaction.CreateNode([]);
            foreach (var _ in Enumerable.Range(0, 300))
            {
                transaction.CreateRelationship(R, node, node);
            }

            for (var i = 0; i < values.Length; i++)
            {
                var key = Store.PropertyKeys.GetOrAdd($"k{i}");
                transaction.SetNodeProperty(node, key, values[i]);
                for (var relationship = 0; relationship < 300; relationship++)
                {
                    transaction.SetRelationshipProperty(relationship, key, values[(i + relationship) % (relationship < 100 ? 1 : values.Length)]);
                }
            }
        });

        for (var i = 0; i < values.Length; i++)
        {
            var key = Store.PropertyKeys.GetOrAdd($"k{i}");
            Assert.Equal(values[i], Store.Current.NodeProperty(0, key));
            for (var relationship = 0; relationship < 300; relationship++)
            {
                Assert.Equal(values[(i + relationship) % (relationship < 100 ? 1 : values.Length)], Store.Current.RelationshipProperty(relationship, key));
            }
        }
    }

    [Fact]
    public async Task Integers_beside_floats_in_a_list_are_stored_as_floats()
    {
        var node = await CommitAsync(transaction =>
        {
            var id = transaction.CreateNode([]);
            transaction.SetNodeProperty(id, P, GraphValue.FromList(1, 1.5));
            return id;
        });

        Assert.Equal(GraphValue.FromList(1.0, 1.5), Store.Current.NodeProperty(node, P));
    }

    [Fact]
    public async Task Setting_answers_the_old_value_and_null_removes()
    {
        using var writer = await WriteAsync();
        var node = writer.CreateNode([]);
        var relationship = writer.CreateRelationship(R, node, node);

        Assert.True(writer.SetNodeProperty(node, P, 1).IsNull);
        Assert.Equal(1, writer.SetNodeProperty(node, P, GraphValue.Null));
        Assert.Equal(0, writer.State.NodeProperties(node).Count);
        Assert.True(writer.SetRelationshipProperty(relationship, P, "a").IsNull);
        Assert.Equal("a", writer.SetRelationshipProperty(relationship, P, 2));
        Assert.Equal(2, writer.SetRelationshipProperty(relationship, P, GraphValue.Null));
        Assert.Equal(0, writer.State.RelationshipProperties(relationship).Count);
    }

    [Fact]
    public async Task Bytes_given_are_copied()
    {
        var bytes = new byte[] { 1 };
        var node = await CommitAsync(transaction =>
        {
            var id = transaction.CreateNode([]);
            transaction.SetNodeProperty(id, P, GraphValue.FromBytes(bytes));
            return id;
        });
        bytes[0] = 2;

        Assert.Equal(1, Store.Current.NodeProperty(node, P).AsBytes()[0]);
    }

    [Fact]
    public async Task A_value_past_the_size_limit_is_refused()
    {
        using var writer = await WriteAsync();
        var node = writer.CreateNode([]);

        Fails(StatusCodes.ArgumentError, () => writer.SetNodeProperty(node, P, new string('x', 60_000)));
        Fails(StatusCodes.ArgumentError, () => writer.SetNodeProperty(node, P, GraphValue.FromBytes(new byte[200_000])));
        Fails(StatusCodes.ArgumentError, () => writer.SetNodeProperty(node, P, GraphValue.FromList(Enumerable.Repeat<GraphValue>(1, 10_000).ToArray())));
    }

    [Fact]
    public async Task Many_keys_on_few_relationships_take_little_room()
    {
        await CommitAsync(transaction =>
        {
            var node = transaction.CreateNode([]);
            for (var i = 0; i < 200; i++)
            {
                var relationship = transaction.CreateRelationship(R, node, node);
                for (var k = 0; k < 10; k++)
                {
                    transaction.SetRelationshipProperty(relationship, Store.PropertyKeys.GetOrAdd($"k{i}_{k}"), i);
                }
            }
        });

        Assert.Equal(10, Store.Current.RelationshipProperties(7).Count);
        Assert.Equal(7, Store.Current.RelationshipProperty(7, Store.PropertyKeys.GetOrAdd("k7_3")));
    }

    [Fact]
    public void A_token_keeps_its_number_and_its_name()
    {
        var table = Store.PropertyKeys;
        var numbers = Enumerable.Range(0, 200).Select(i => table.GetOrAdd($"name {i}")).ToList();

        Assert.Equal(numbers, Enumerable.Range(0, 200).Select(i => table.GetOrAdd($"name {i}")));
        Assert.All(numbers, number => Assert.True(table.TryFind(table.Name(number), out var found) && found == number));
        Assert.False(table.TryFind("none", out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Name(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Name(table.Count));
    }

    [Theory]
    [InlineData("", StatusCodes.TokenNameError)]
    [InlineData("a\0b", StatusCodes.TokenNameError)]
    [InlineData(null, StatusCodes.TokenLengthError)]
    public void A_name_that_cannot_be_one_is_refused(string? name, string code) =>
        Fails(code, () => Store.Labels.GetOrAdd(name ?? new string('x', 70_000)));

    [Fact]
    public void The_number_of_names_is_bounded()
    {
        using var store = GraphStore.InMemory(new GraphStoreOptions { MaxLabelsOrTypes = 2 });
        store.Labels.GetOrAdd("A");
        store.Labels.GetOrAdd("B");
        Fails(StatusCodes.TokenLimitReached, () => store.Labels.GetOrAdd("C"));
    }
}
