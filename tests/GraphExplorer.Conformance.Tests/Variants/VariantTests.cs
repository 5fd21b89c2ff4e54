using GraphExplorer.Conformance.Tests.Scripts;
using GraphExplorer.Conformance.Tests.Tck;

namespace GraphExplorer.Conformance.Tests.Variants;

/// <summary>The scripts and the TCK once more for each other way to plan and run statements: the answers are the same.</summary>
public sealed class VariantTests(ITestOutputHelper output)
{
    public static MatrixTheoryData<string, string> Files() => new(ExecutionVariant.Names, ScriptTests.All().Select(script => script.File).Distinct());

    public static MatrixTheoryData<string, string> Features() => new(ExecutionVariant.Names, TckTests.Features().Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_script_answers_the_same(string variant, string file)
    {
        var problems = new List<string>();
        foreach (var script in ScriptTests.All().Where(script => script.File == file))
        {
            await using var driver = ScriptTests.OpenDatabase(ExecutionVariant.Options(variant));
            try
            {
                await ScriptRunner.RunAsync(script, driver, TestContext.Current.CancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problems.Add($"{script.Title}\n  {error.Message}");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Features))]
    public Task Scenarios_of_the_tck_answer_the_same(string variant, string feature) => TckTests.RunAsync(feature, null, ExecutionVariant.Options(variant), output);
}
