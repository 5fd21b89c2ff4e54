using System.Text.RegularExpressions;
using GraphExplorer.Actors.Analyses;
using GraphExplorer.Cypher.Parsing;

namespace GraphExplorer.Actors.Tests.Analyses;

public sealed partial class AnalysisCatalogueTests
{
    public static TheoryData<string> Names => [.. AnalysisCatalogue.BuiltIn.All.Select(analysis => analysis.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_analysis_declares_exactly_the_parameters_that_it_uses(string name)
    {
        var analysis = AnalysisCatalogue.BuiltIn.Get(name);
        var used = Parameter().Matches(analysis.Statement).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);

        Assert.Equal(used.Order(StringComparer.Ordinal), analysis.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        Assert.All(analysis.Parameters, parameter => Assert.NotEmpty(parameter.Description));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_analysis_is_one_statement_whose_name_is_in_kebab_case(string name)
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*$", name);
        Assert.NotNull(CypherParser.Parse(AnalysisCatalogue.BuiltIn.Get(name).Statement).Body);
    }

    [Fact]
    public async Task A_folder_holds_the_same_analyses_as_the_program()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GraphExplorer.sln")))
        {
            folder = folder.Parent;
        }

        Assert.SkipWhen(folder is null, "The tests do not run from the repository.");
        var read = await AnalysisCatalogue.ReadFolderAsync(Path.Combine(folder!.FullName, "cypher"), TestContext.Current.CancellationToken);

        Assert.Equal(AnalysisCatalogue.BuiltIn.All.Select(analysis => (analysis.Name, analysis.Statement)), read.All.Select(analysis => (analysis.Name, analysis.Statement)));
    }

    [GeneratedRegex(@"\$([A-Za-z]+)")]
    private static partial Regex Parameter();
}
