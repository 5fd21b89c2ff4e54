using System.Diagnostics;
using System.Globalization;
using GraphExplorer.Engine.Planning.Rules;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// Random statements on random graphs: planned as the text reads and run row by row, against every other way to plan and to run them.
/// METAMORPHIC_ITERATIONS makes the run longer (graphs, each with ten statements), METAMORPHIC_SEED makes it another one.
/// </summary>
public sealed class EquivalenceTests(ITestOutputHelper output)
{
    private const int Graphs = 30;
    private const int StatementsPerGraph = 10;
    private const int GraphsInWhichAllRulesFire = 200;
    private const int MostFailures = 5;
    private static readonly TimeSpan ShrinkLimit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Every_way_to_plan_and_run_a_statement_gives_the_same_rows()
    {
        var graphs = Asked("METAMORPHIC_ITERATIONS", Graphs);
        var isLong = graphs > Graphs;
        var firstSeed = Asked("METAMORPHIC_SEED", 1);
        var failures = new List<string>();
        var idle = ExecutionVariant.Rules.ToHashSet(StringComparer.Ordinal);
        var start = Stopwatch.GetTimestamp();
        var (compared, withRows) = (0, 0);
        for (var seed = firstSeed; seed < firstSeed + graphs && failures.Count < MostFailures; seed++)
        {
            var (more, moreWithRows) = await GraphAsync(seed, isLong, idle, failures);
            compared += more;
            withRows += moreWithRows;
        }

        output.WriteLine($"{graphs} graphs in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, {compared} statements compared, {withRows} had rows; rules that changed no plan: {string.Join(", ", idle)}");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Fact]
    public async Task Every_rule_changes_the_plan_of_some_random_statement()
    {
        var idle = ExecutionVariant.Rules.Except(RulesThatRightnessNeeds()).ToHashSet(StringComparer.Ordinal);
        for (var seed = 1; seed <= GraphsInWhichAllRulesFire && idle.Count > 0; seed++)
        {
            var random = new Random(seed);
            var one = new EquivalenceCase(EquivalenceCase.RandomGraphNumbers(random), []);
            var graph = one.Graph();
            await using var database = await EquivalenceDatabase.OfAsync(graph);
            for (var i = 0; i < StatementsPerGraph; i++)
            {
                await NoteRulesAsync(database, (one with { StatementNumbers = EquivalenceCase.RandomStatementNumbers(random) }).Statement(graph), idle);
            }
        }

        Assert.True(idle.Count == 0, "These rules changed no plan of the random statements, so nothing compares their rows (a form that they look for belongs into RandomAnalytics): " + string.Join(", ", idle));
    }

    [Fact]
    public void Every_rule_stands_in_the_list()
    {
        var rules = typeof(IPlanRule).Assembly.GetTypes().Where(type => type.IsClass && typeof(IPlanRule).IsAssignableFrom(type)).Select(type => type.Name);
        Assert.Equal(rules.Order(StringComparer.Ordinal), ExecutionVariant.Rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_test_class_of_its_name()
    {
        var classes = typeof(EquivalenceTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(ExecutionVariant.Rules.Where(rule => !classes.Contains(rule + "Tests")));
    }

    private static async Task<(int Compared, int WithRows)> GraphAsync(int seed, bool isLong, HashSet<string> idle, List<string> failures)
    {
        var random = new Random(seed);
        var one = new EquivalenceCase(EquivalenceCase.RandomGraphNumbers(random), []);
        var graph = one.Graph();
        await using var database = await EquivalenceDatabase.OfAsync(graph);
        var read = new List<(EquivalenceCase Case, RandomStatement Statement)>();
        for (var i = 0; i < StatementsPerGraph; i++)
        {
            one = one with { StatementNumbers = EquivalenceCase.RandomStatementNumbers(random) };
            var statement = one.Statement(graph);

            // A short run leaves out one rule a statement, a long one each.
            IReadOnlyList<ExecutionVariant> without = isLong ? ExecutionVariant.WithoutRule : [ExecutionVariant.WithoutRule[random.Next(ExecutionVariant.WithoutRule.Count)]];
            var withOwnChanges = !statement.Writes && (isLong || i % 3 == 1);
            var problem = await CheckAsync(statement, async () =>
                await database.CheckAsync(statement, [.. ExecutionVariant.Usual, .. without], inDraft: isLong || i % 3 == 0)
                ?? (withOwnChanges ? await database.CheckAfterOwnChangesAsync(statement, ExecutionVariant.Usual) : null));
            if (problem is not null)
            {
                failures.Add($"seed {seed}, statement {i}\n" + await ShrunkAsync(one, problem));
                return (database.Compared, database.WithRows);
            }

            if (!statement.Writes)
            {
                read.Add((one, statement));
            }

            if (isLong)
            {
                await NoteRulesAsync(database, statement, idle);
            }
        }

        await database.ChangeAsync();
        foreach (var (made, statement) in read)
        {
            if (await CheckAsync(statement, () => database.CheckAsync(statement, ExecutionVariant.Usual, inDraft: false)) is { } problem)
            {
                failures.Add($"seed {seed}, after committed changes\n" + await ShrunkAsync(made, problem));
                break;
            }
        }

        return (database.Compared, database.WithRows);
    }

    private static async Task<string?> CheckAsync(RandomStatement statement, Func<Task<string?>> check)
    {
        try
        {
            return await check();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return $"{statement.Text}\n{error}";
        }
    }

    private static async Task<string> ShrunkAsync(EquivalenceCase failing, string problem)
    {
        try
        {
            return await new CaseShrinker(failing, problem, ShrinkLimit).ShrinkAsync();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return failing.Script($"{problem}\n{error}");
        }
    }

    private static async Task NoteRulesAsync(EquivalenceDatabase database, RandomStatement statement, HashSet<string> idle)
    {
        foreach (var rule in idle.ToList())
        {
            if (await database.IsChangedByAsync(rule, statement.Text))
            {
                idle.Remove(rule);
            }
        }
    }

    /// <summary>They cannot be left out, so their work is compared nowhere.</summary>
    private static string[] RulesThatRightnessNeeds() => [nameof(TypeBeforeDelete), nameof(ExhaustiveLimit)];

    private static int Asked(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var asked) ? asked : otherwise;
}
