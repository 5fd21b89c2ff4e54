using CsCheck;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Tests.Records;

/// <summary>Columns of strings beside plain arrays, whatever form they take.</summary>
public class StringColumnTests
{
    private const long Owner = 7;

    [Fact]
    public void A_column_holds_what_was_set_last() => Gen.Select(
            Gen.Int[1, 400],
            Gen.Select(Gen.Int[0, RelationshipChunk.Size - 1], Gen.Int[0, int.MaxValue], Gen.Int[0, 99]).Array[0, 2_000])
        .Sample(
            (different, steps) =>
            {
                var strings = Enumerable.Range(0, different).Select(i => i % 50 == 7 ? new string('x', 100 + i) : $"s{i}").ToArray();
                var expected = new string?[RelationshipChunk.Size];
                PropertyColumn column = new StringColumn(Owner);
                foreach (var (slot, which, what) in steps)
                {
                    if (what < 70)
                    {
                        expected[slot] = strings[which % different];
                        column = column.Set(slot, expected[slot]!);
                    }
                    else if (what < 97 && expected[slot] is not null)
                    {
                        expected[slot] = null;
                        column.Remove(slot);
                    }
                    else if (what == 97)
                    {
                        var copy = column.Copy(Owner);
                        column.Set(slot, "changed afterwards");
                        column = copy;
                    }
                    else if (what == 98)
                    {
                        (column as StringColumn)?.TryNumber();
                    }
                }

                Same(expected, column);
                Assert.Equal(0, column.Emptied(Owner).Count);
                Assert.True(column.Emptied(Owner).Get(0).IsNull);
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void Strings_without_use_make_room_for_others()
    {
        PropertyColumn column = new StringColumn(Owner);
        for (var i = 0; i < 10_000; i++)
        {
            column = column.Set(i % 3, $"text {i}");
        }

        Assert.IsType<StringColumn>(column);
        Assert.Equal(["text 9999", "text 9997", "text 9998"], Enumerable.Range(0, 3).Select(slot => column.Get(slot).AsString()));
        Assert.Equal(3, column.Count);
    }

    [Fact]
    public void Another_type_makes_a_mixed_column()
    {
        var column = new StringColumn(Owner).Set(3, "x").Set(200, 5);
        Assert.Equal(("x", 5, 2), (column.Get(3).AsString(), column.Get(200).AsInteger(), column.Count));
        Assert.True(column.Get(0).IsNull);
    }

    private static void Same(string?[] expected, PropertyColumn actual)
    {
        Assert.Equal(expected.Count(text => text is not null), actual.Count);
        for (var slot = 0; slot < expected.Length; slot++)
        {
            Assert.Equal(GraphValue.FromString(expected[slot]), actual.Get(slot));
        }
    }
}
