using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Conformance;

public sealed class TckParsingTests
{
    [Fact]
    public void Every_statement_of_the_TCK_that_should_run_parses()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var scenario in TckScenarios.All())
        {
            var mustParse = scenario.FailsAtCompileTime ? scenario.Setup : [.. scenario.Setup, .. scenario.Queries];
            foreach (var query in mustParse)
            {
                count++;
                try
                {
                    CypherParser.Parse(query);
                }
                catch (GraphException error)
                {
                    failures.Add($"{scenario.Feature} {scenario.Name}\n{query}\n{error.WithQuery(query).FullMessage()}");
                }
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} fail:\n{string.Join("\n\n", failures.Take(40))}");
        Assert.True(count > 3_000, $"only {count} statements were found");
    }
}
