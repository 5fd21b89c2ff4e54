using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Cypher.Tests.Semantics;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Conformance;

public sealed class TckSemanticsTests
{
    [Fact]
    public void Every_statement_of_the_TCK_that_should_run_passes_the_check()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var scenario in TckScenarios.All())
        {
            var mustPass = scenario.FailsAtCompileTime || scenario.Error?.Contains("at any time", StringComparison.Ordinal) == true
                ? scenario.Setup
                : [.. scenario.Setup, .. scenario.Queries];
            foreach (var query in mustPass)
            {
                count++;
                if (ErrorOf(scenario, query) is { } error)
                {
                    failures.Add($"{scenario.Feature} {scenario.Name}\n{query}\n{error.WithQuery(query).FullMessage()}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} fail:\n{string.Join("\n\n", failures.Take(40))}");
        Assert.True(count > 3_000, $"only {count} statements were found");
    }

    [Fact]
    public void Every_statement_of_the_TCK_that_should_fail_at_compile_time_does()
    {
        var passed = new List<string>();
        var count = 0;
        foreach (var scenario in TckScenarios.All().Where(scenario => scenario.FailsAtCompileTime && !IsOutOfReach(scenario)))
        {
            count++;
            if (ErrorOf(scenario, scenario.Queries[0]) is null)
            {
                passed.Add($"{scenario.Feature} {scenario.Name}\n{scenario.Error}\n{scenario.Queries[0]}");
            }
        }

        Assert.True(passed.Count == 0, $"{passed.Count} of {count} pass:\n{string.Join("\n\n", passed.Take(60))}");
        Assert.True(count > 400, $"only {count} statements were found");
    }

    /// <summary>A missing parameter is found when the statement is given its parameters.</summary>
    private static bool IsOutOfReach(TckScenario scenario) => scenario.Error!.Contains("MissingParameter", StringComparison.Ordinal);

    private static GraphException? ErrorOf(TckScenario scenario, string query)
    {
        var catalogue = new TestCatalogue();
        foreach (var procedure in scenario.Procedures)
        {
            catalogue.With(procedure);
        }

        try
        {
            SemanticChecker.Check(CypherParser.Parse(query), catalogue);
            return null;
        }
        catch (GraphException error)
        {
            return error;
        }
    }
}
