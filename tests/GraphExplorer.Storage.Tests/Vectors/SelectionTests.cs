using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Tests.Vectors;

/// <summary>Rows selected by a condition on a property of their entities.</summary>
public class SelectionTests : StoreTests
{
    private static readonly ColumnTest[] Tests =
    [
        ColumnTest.HasValue,
        ValueRange.AtLeast(100).And(ValueRange.LessThan(1_700)),
        ValueRange.EqualTo("text 5"),
        new TextSearch(TextMatch.Contains, "t 1"),
        new TextSearch(TextMatch.EndsWith, "7"),
    ];

    [Fact]
    public async Task Rows_are_selected_as_their_values_meet_the_condition()
    {
        await FillAsync();
        Holds(Store.Current);
    }

    [Fact]
    public async Task Rows_of_a_draft_are_selected_by_what_it_wrote()
    {
        await FillAsync();
        using var writer = await WriteAsync();
        for (var i = 0; i < 2_000; i += 3)
        {
            writer.SetNodeProperty(i, P, i % 2 == 0 ? $"text {i % 9}" : GraphValue.Null);
            Holds(writer.State, onlyNode: i);
        }

        Holds(writer.State);
    }

    private void Holds(GraphState state, int? onlyNode = null)
    {
        var random = new Random(1);
        long[] all = [.. Enumerable.Range(0, 2_000)];
        long[] some = [.. Enumerable.Range(0, 900).Select(_ => (long)random.Next(-3, 2_300))];
        long[] sorted = [.. some.Order()];
        long[][] sets = onlyNode is { } one ? [[one, one + 1, one]] : [all, some, sorted, []];
        foreach (var ids in sets)
        {
            foreach (var test in Tests)
            {
                var reader = state.ReadProperty(EntityKind.Node, P);
                int[] rows = [.. Enumerable.Range(0, ids.Length).Where(row => row % 11 != 4)];
                int[] expected = [.. rows.Where(row => test.Matches(state.NodeProperty(ids[row], P)))];
                var kept = reader.Select(ids, rows, test);
                Assert.Equal(expected, rows[..kept]);
            }
        }
    }

    private Task FillAsync() => CommitAsync(writer =>
    {
        for (var i = 0; i < 2_000; i++)
        {
            var node = writer.CreateNode([]);
            if (i % 6 != 1)
            {
                writer.SetNodeProperty(node, P, (i / 256) switch { 0 or 1 => $"text {i % 8}", 2 => $"text {i}", 3 => i % 2 == 0 ? i : $"text {i}", _ => i });
            }
        }
    });
}
