namespace GraphExplorer.Engine.Tests.Metamorphic;

/// <summary>Conditions over the variables of a pattern, of which many are null for some rows.</summary>
internal static class RandomPredicate
{
    internal static string Of(Choices choices, RandomPattern pattern, int depth = 0)
    {
        if (depth < 3 && choices.OneIn(3))
        {
            var left = Of(choices, pattern, depth + 1);
            return choices.Next(4) switch
            {
                0 => $"({left} AND {Of(choices, pattern, depth + 1)})",
                1 => $"({left} OR {Of(choices, pattern, depth + 1)})",
                2 => $"(NOT {left})",
                _ => $"({left} XOR {Of(choices, pattern, depth + 1)})",
            };
        }

        var one = choices.Of<string>([.. pattern.Variables]);
        var other = choices.Of<string>([.. pattern.Variables]);
        var value = choices.Next(3);
        return choices.Next(16) switch
        {
            0 => $"{one}.p = {value}",
            1 => $"{one}.p < {value}",
            2 => $"{one}.p >= {value}",
            3 => $"{one}.p IN [{value}, 2]",
            4 => $"{one}.p = {other}.p",
            5 => $"{one}.p <= {other}.k",
            6 => $"{one}.p IS NULL",
            7 => $"{one}:A",
            8 => $"{one}:A|B",
            9 => $"{one} = {other}",
            10 => $"EXISTS {{ ({one})-[:R]->() }}",
            11 => $"EXISTS {{ ({one})--({other}) }}",
            12 => $"EXISTS {{ ({one})<-[:S]-(z) WHERE z.p = {other}.p }}",
            13 => $"COUNT {{ ({one})-->() }} > {value}",
            14 => $"any(e IN [{one}.p, {other}.p] WHERE e = {value})",
            _ => $"{value} < {one}.p + {other}.p",
        };
    }
}
