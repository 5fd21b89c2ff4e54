using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Execution.Rows;

/// <summary>Values at random, few enough that many are equivalent.</summary>
internal static class RandomValues
{
    /// <summary>The names of the mixtures that <see cref="Next"/> knows.</summary>
    internal static IReadOnlyList<string> Mixtures { get; } = ["integers", "integers and nulls", "floats", "numbers", "strings", "dates", "all"];

    internal static GraphValue Next(Random random, string mixture) => mixture switch
    {
        "integers" => Integer(random),
        "integers and nulls" => random.Next(5) == 0 ? GraphValue.Null : Integer(random),
        "floats" => Float(random),
        "numbers" => random.Next(2) == 0 ? Integer(random) : Float(random),
        "strings" => Text(random),
        "dates" => GraphValue.FromDate(new IsoDate((long)random.Next(-20, 20))),
        _ => random.Next(9) switch
        {
            0 => GraphValue.Null,
            1 => random.Next(2) == 0,
            2 => Text(random),
            3 => GraphValue.FromList(Integer(random), random.Next(2) == 0 ? Float(random) : GraphValue.Null),
            4 => GraphValue.FromMap(MapValue.Of(("a", Integer(random)), ("b", Float(random)))),
            5 => GraphValue.FromMap(MapValue.Of(("b", Float(random)), ("a", Integer(random)))),
            6 => GraphValue.FromDate(new IsoDate((long)random.Next(-3, 3))),
            7 => Integer(random),
            _ => Float(random),
        },
    };

    private static GraphValue Integer(Random random) => random.Next(12) switch
    {
        0 => long.MaxValue,
        1 => long.MinValue,
        2 => 9007199254740993,
        3 => 9007199254740992,
        _ => (GraphValue)(long)random.Next(-4, 5),
    };

    private static GraphValue Float(Random random) => random.Next(12) switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => -0.0,
        4 => 9007199254740992.0,
        5 => 1e300,
        6 => 0.5,
        _ => (GraphValue)(double)random.Next(-4, 5),
    };

    private static GraphValue Text(Random random)
    {
        string[] parts = ["", "a", "b", "ab", "\0", "\uE000", "\uFFFF", "\U0001F600", "\U00010000", "é"];
        return string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
