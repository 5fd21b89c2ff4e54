using System.Text;
using System.Text.Json;
using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.GraphQL.Tests.Samples;

namespace GraphExplorer.GraphQL.Tests.Goldens;

/// <summary>GraphQL in, exact Cypher and parameters out: one file a case. The Cypher is shown indented; the text that runs is the same on one line.</summary>
public class GoldenTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(SourceFiles.Find("Goldens"), "*.golden").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Translates_to_the_approved_statement(string file)
    {
        var golden = Golden.Read(SourceFiles.Find("Goldens", file));
        var executor = new GraphQLExecutor(SampleApi.Schema, new Drivers.ScriptedDriver());
        using var variables = golden.Variables is null ? null : JsonDocument.Parse(golden.Variables);
        var request = new GraphQLRequest(golden.GraphQL, null, variables?.RootElement);

        var statements = await executor.TranslateAsync(request, TestContext.Current.CancellationToken);

        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            var tree = CypherParser.Parse(statement.Text);
            Assert.Equal(statement.Text, CypherWriter.Write(tree));
            text.Append(text.Length > 0 ? ";\n" : string.Empty).Append(CypherWriter.Write(tree, CypherWriterOptions.Indented)).Append('\n');
        }

        var parameters = string.Concat(statements.Select(statement => string.Concat(statement.Parameters.Select(parameter => $"{parameter.Key}: {parameter.Value}\n"))));
        SourceFiles.Approve(golden.With(text.ToString(), parameters), "Goldens", file);
    }
}
