namespace GraphExplorer.Architecture.Tests;

public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Cypher"] = ["Model"],
        ["Storage"] = ["Model"],
        ["Engine"] = ["Cypher", "Model", "Storage"],
        ["Bolt"] = ["Model"],
        ["Bolt.Client"] = ["Bolt", "Model"],
        ["Bolt.Server"] = ["Bolt", "Model"],
        ["GraphQL"] = ["Cypher", "Model"],
        ["Actors"] = ["Cypher", "GraphQL", "Model"],
        ["Export"] = ["Model"],
        ["Import"] = ["Model"],
        ["Web"] = [],
    };

    public static TheoryData<string> SourceProjects => [.. Repository.Projects("src").Keys];

    public static TheoryData<string> TestProjects => [.. Repository.Projects("tests").Keys];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void A_project_references_only_what_the_house_allows(string project)
    {
        var name = project["GraphExplorer.".Length..];
        var references = Repository.References(Repository.Projects("src")[project]);
        if (name == "Host")
        {
            Assert.DoesNotContain("Host", references);
            return;
        }

        Assert.True(MayReference.TryGetValue(name, out var allowed), $"The house has no room called {project}: add it to the table with what it may reference.");
        Assert.Empty(references.Except(allowed, StringComparer.Ordinal));
    }

    [Fact]
    public void The_host_wires_every_project_together()
    {
        var projects = Repository.Projects("src");
        var expected = projects.Keys.Select(name => name["GraphExplorer.".Length..]).Where(name => name != "Host").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Repository.References(projects["GraphExplorer.Host"]));
    }

    [Theory]
    [MemberData(nameof(TestProjects))]
    public void A_test_project_stands_for_a_source_project_or_spans_several_by_design(string project)
    {
        if (project is "GraphExplorer.Architecture.Tests" or "GraphExplorer.Conformance.Tests" or "GraphExplorer.Benchmarks")
        {
            return;
        }

        Assert.EndsWith(".Tests", project, StringComparison.Ordinal);
        Assert.Contains(project[..^".Tests".Length], Repository.Projects("src").Keys);
    }

    [Fact]
    public void Every_source_project_has_tests()
    {
        var tests = Repository.Projects("tests").Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Repository.Projects("src").Keys.Where(project => !tests.Contains(project + ".Tests")));
    }

    [Fact]
    public void The_solution_names_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "GraphExplorer.sln"));
        Assert.Empty(Repository.Projects("src").Keys.Concat(Repository.Projects("tests").Keys)
            .Where(project => !solution.Contains($"{project}.csproj", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_project_names_a_package_version_of_its_own() =>
        Assert.Empty(Repository.Projects("src").Values.Concat(Repository.Projects("tests").Values)
            .Where(path => System.Xml.Linq.XDocument.Load(path).Descendants("PackageReference").Any(package => package.Attribute("Version") is not null)));
}
