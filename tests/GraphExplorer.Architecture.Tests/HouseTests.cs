using System.Text.RegularExpressions;

namespace GraphExplorer.Architecture.Tests;

public sealed partial class HouseTests
{
    [Fact]
    public void The_top_level_holds_only_what_was_agreed()
    {
        string[] agreed = ["src", "tests", "cypher", "docker-compose.yml", "GraphExplorer.sln", "README.md", "global.json"];
        var others = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path)!)
            .Where(name => !name.StartsWith('.') && !agreed.Contains(name, StringComparer.Ordinal))
            .Where(name => !(name.StartsWith("Directory.", StringComparison.Ordinal) && name.EndsWith(".props", StringComparison.Ordinal)))
            .Where(name => name is not ("artifacts" or "TestResults" or "BenchmarkDotNet.Artifacts" or "bin" or "obj"));
        Assert.Empty(others);
    }

    [Fact]
    public void No_file_of_code_is_longer_than_five_hundred_lines() =>
        Assert.Empty(Code().Select(path => (Path: Relative(path), Lines: File.ReadLines(path).Count())).Where(file => file.Lines > 500));

    [Fact]
    public void No_code_hides_behind_regions() =>
        Assert.Empty(Code().Where(path => RegionPattern().IsMatch(File.ReadAllText(path))).Select(Relative));

    [Fact]
    public void No_type_is_a_drawer_for_odds_and_ends() =>
        Assert.Empty(Code().Where(path => DrawerPattern().IsMatch(Path.GetFileNameWithoutExtension(path))).Select(Relative));

    [Fact]
    public void The_folder_of_a_file_is_its_namespace()
    {
        var strays = new List<string>();
        foreach (var path in Repository.SourceFiles("src", ".cs"))
        {
            var match = NamespacePattern().Match(File.ReadAllText(path));
            if (!match.Success)
            {
                continue; // Top-level statements and assembly attributes.
            }

            var parts = Relative(path).Split('/');
            var project = parts[1];
            var declared = match.Groups[1].Value;
            // The contract and the syntax tree are one vocabulary each, whatever folder a word lies in.
            string[] expected = project == "GraphExplorer.Model"
                ? [project]
                : [string.Join('.', parts[1..^1]), .. project == "GraphExplorer.Cypher" && parts[2] == "Syntax" ? ["GraphExplorer.Cypher.Syntax"] : Array.Empty<string>(), .. project == "GraphExplorer.Storage" ? ["GraphExplorer.Storage"] : Array.Empty<string>()];
            if (!expected.Contains(declared, StringComparer.Ordinal))
            {
                strays.Add($"{Relative(path)} declares {declared}");
            }
        }

        Assert.Empty(strays);
    }

    [Fact]
    public void No_file_speaks_of_one_machine() =>
        Assert.Empty(Repository.SourceFiles(".", ".cs", ".ts", ".tsx", ".csproj", ".props", ".cypher", ".graphql", ".yml", ".md", ".json")
            .Where(path => MachinePathPattern().IsMatch(File.ReadAllText(path))).Select(Relative));

    private static IEnumerable<string> Code() => Repository.SourceFiles("src", ".cs", ".ts", ".tsx").Concat(Repository.SourceFiles("tests", ".cs", ".ts", ".tsx"));

    private static string Relative(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline)]
    private static partial Regex RegionPattern();

    [GeneratedRegex("(Utils?|Helpers?|Common|Manager)$", RegexOptions.IgnoreCase)]
    private static partial Regex DrawerPattern();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"(^|[^A-Za-z0-9_.~])/(root|home|work)/[a-z]")]
    private static partial Regex MachinePathPattern();
}
