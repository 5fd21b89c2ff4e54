using System.Text.RegularExpressions;
using GraphExplorer.Conformance.Tests.Fuzzing;
using GraphExplorer.Conformance.Tests.Scripts;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Rewriting;

/// <summary>Statements of the scripts and of the TCK answer the same after they were rewritten into equal ones.</summary>
public sealed partial class RewritingTests
{
    private const int SampleSize = 150;
    private static readonly Lazy<FuzzSeed[]> Corpus = new(FuzzCorpus.Read);

    [Fact]
    public async Task A_statement_that_was_parsed_and_written_answers_the_same() =>
        await HoldsAsync(null, tree => tree);

    [Fact]
    public async Task A_doubled_negation_answers_the_same() => await HoldsAsync(tree => !OrderFinder.IsSeen(tree), new DoubledNegation().Rewrite);

    [Fact]
    public async Task A_mirrored_comparison_answers_the_same() => await HoldsAsync(tree => !OrderFinder.IsSeen(tree), new MirroredComparison().Rewrite);

    [Fact]
    public async Task A_pattern_from_its_other_end_answers_the_same() => await HoldsAsync(tree => !OrderFinder.IsSeen(tree), new ReversedPaths().Rewrite);

    [Fact]
    public async Task A_filter_in_a_clause_of_its_own_answers_the_same() => await HoldsAsync(tree => !OrderFinder.IsSeen(tree), new FilterAfterMatch().Rewrite);

    [Fact]
    public async Task Other_names_of_variables_answer_the_same() => await HoldsAsync(tree => !OrderFinder.IsSeen(tree), new RenamedVariables().Rewrite);

    private static async Task HoldsAsync(Func<ParsedStatement, bool>? applies, Func<ParsedStatement, ParsedStatement> rewrite)
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var (seed, written) in Sample(Rewritten(applies, rewrite)))
        {
            if (await AnswerAsync(seed, seed.Query) is not { } before)
            {
                continue;
            }

            compared++;
            var after = await AnswerAsync(seed, written);
            if (after is null || !after.SequenceEqual(before))
            {
                differences.Add($"{seed.Query}\n became \n{written}\n {string.Join(" / ", before)}\n became \n {(after is null ? "an error" : string.Join(" / ", after))}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ:\n{string.Join("\n\n", differences.Take(20))}");
        Assert.True(compared > 10, $"only {compared} were compared");
    }

    private static List<(FuzzSeed Seed, string Written)> Rewritten(Func<ParsedStatement, bool>? applies, Func<ParsedStatement, ParsedStatement> rewrite)
    {
        var rewritten = new List<(FuzzSeed, string)>();
        foreach (var seed in Corpus.Value.Where(seed => !IsOfTheMoment().IsMatch(seed.Query)))
        {
            if (Parse(seed.Query) is { } tree && applies?.Invoke(tree) != false)
            {
                var before = ColumnNames.Explicit(tree);
                var written = CypherWriter.Write(rewrite(before));
                if (written != seed.Query && (applies is null || written != CypherWriter.Write(before)))
                {
                    rewritten.Add((seed, written));
                }
            }
        }

        return rewritten;
    }

    /// <summary>Some of many, spread over all; all of them where the fuzz tests run long too.</summary>
    private static IEnumerable<(FuzzSeed Seed, string Written)> Sample(List<(FuzzSeed Seed, string Written)> all)
    {
        var step = Environment.GetEnvironmentVariable("GRAPHEXPLORER_FUZZ_SECONDS") is null ? Math.Max(1, all.Count / SampleSize) : 1;
        return all.Where((_, i) => i % step == 0);
    }

    private static ParsedStatement? Parse(string text)
    {
        try
        {
            return CypherParser.Parse(text);
        }
        catch (GraphException)
        {
            return null;
        }
    }

    /// <summary>The rows, and the items of lists in them, in an order that does not depend on the plan; null for a statement that fails.</summary>
    private static async Task<string[]?> AnswerAsync(FuzzSeed seed, string text)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var driver = EmbeddedDriver.Open();
        await using var session = driver.AsyncSession();
        try
        {
            foreach (var statement in seed.Setup)
            {
                await (await session.RunAsync(new Model.Query(statement), cancellationToken)).ConsumeAsync(cancellationToken);
            }

            var cursor = await session.RunAsync(new Model.Query(text, FuzzParameters.Of(seed.Query)), cancellationToken);
            var rows = new List<string>();
            while (await cursor.FetchAsync(cancellationToken))
            {
                rows.Add(string.Join(" | ", cursor.Current.GraphValues.ToArray().Select(Sorted).Select(ScriptValueText.Of)));
            }

            return [.. rows.Order(StringComparer.Ordinal)];
        }
        catch (GraphException)
        {
            return null;
        }
    }

    /// <summary>Finds what answers differently each time: chance, the clock, and the database's own ids.</summary>
    [GeneratedRegex(@"rand\(|randomUUID|timestamp|elementId|\bid\(|(date|time)(\.\w+)?\(\)|transaction|SHOW|EXPLAIN|PROFILE|USE ", RegexOptions.IgnoreCase)]
    private static partial Regex IsOfTheMoment();

    private static GraphValue Sorted(GraphValue value) => value.Kind switch
    {
        ValueKind.List => GraphValue.FromList(ListValue.From(value.AsList().Select(Sorted).OrderBy(ScriptValueText.Of, StringComparer.Ordinal))),
        ValueKind.Map => GraphValue.FromMap(MapValue.From(value.AsMap().Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value))))),
        _ => value,
    };
}
