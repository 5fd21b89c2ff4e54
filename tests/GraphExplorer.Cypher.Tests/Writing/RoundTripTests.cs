using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Tests.Conformance;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Writing;

public sealed class RoundTripTests
{
    public static TheoryData<string> CorpusStatements => [.. Corpus.Statements];

    [Theory]
    [MemberData(nameof(CorpusStatements))]
    public void A_written_statement_parses_back_to_an_equal_tree(string statement) => Assert.Null(Difference(statement));

    [Fact]
    public void Every_statement_of_the_TCK_parses_back_to_an_equal_tree()
    {
        var differences = new List<string>();
        var (written, rejected) = (0, 0);
        foreach (var query in TckScenarios.All().SelectMany(scenario => scenario.Setup.Concat(scenario.Queries)))
        {
            try
            {
                if (Difference(query) is { } difference)
                {
                    differences.Add(difference);
                }

                written++;
            }
            catch (GraphException)
            {
                rejected++;
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n\n", differences.Take(30))}");
        Assert.True(written > 3_400, $"only {written} were written, {rejected} rejected");
    }

    /// <summary>How what was parsed differs from what was parsed again after writing; null when it does not. Throws when the text itself does not parse.</summary>
    private static string? Difference(string text)
    {
        var tree = CypherParser.Parse(text);
        foreach (var options in new[] { CypherWriterOptions.SingleLine, CypherWriterOptions.Indented })
        {
            var written = CypherWriter.Write(tree, options);
            try
            {
                var again = CypherParser.Parse(written);
                if (!ColumnNames.Explicit(again).Equals(ColumnNames.Explicit(tree)))
                {
                    return $"{text}\n became \n{written}\n and then \n{CypherWriter.Write(again, options)}";
                }
            }
            catch (GraphException error)
            {
                return $"{text}\n became \n{written}\n{error.WithQuery(written).FullMessage()}";
            }
        }

        return null;
    }
}
