using System.Text.Json;
using GraphExplorer.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Playground;

public sealed class PlaygroundTests(SiteFixture site)
{
    [Fact]
    public async Task The_first_example_runs_and_its_answer_is_shown()
    {
        await using WatchedPage watched = await site.OpenAsync("/graphql");
        IPage page = watched.Page;

        JsonElement answer = await ExecuteAsync(page, "Russia");

        JsonElement russia = answer.GetProperty("data").GetProperty("actors")[0];
        Assert.Equal("Russia", russia.GetProperty("name").GetString());
        Assert.Equal(
            ["China", "Iran"],
            russia.GetProperty("supportedBy").EnumerateArray().Select(actor => actor.GetProperty("name").GetString()).Order());
        Assert.All(
            russia.GetProperty("demandsConnection").GetProperty("edges").EnumerateArray(),
            edge => Assert.NotEqual(0, edge.GetProperty("properties").GetProperty("evidence").GetArrayLength()));
        await Expect(page.Locator(".graphiql-response .view-lines")).ToContainTextAsync("China");
        await Expect(page.Locator(".graphiql-response .view-lines")).ToContainTextAsync("Iran");
        watched.AssertClean();
    }

    [Fact]
    public async Task Every_example_gives_data_and_no_error()
    {
        await using WatchedPage watched = await site.OpenAsync("/graphql");
        IPage page = watched.Page;
        ILocator tabs = page.GetByRole(AriaRole.Tab);
        await Expect(tabs.First).ToBeVisibleAsync();
        int count = await tabs.CountAsync();
        Assert.True(count >= 6, $"There are only {count} examples.");

        for (int index = 0; index < count; index++)
        {
            string name = await tabs.Nth(index).InnerTextAsync();
            await tabs.Nth(index).ClickAsync();
            JsonElement answer = await ExecuteAsync(page, name);

            Assert.False(answer.TryGetProperty("errors", out JsonElement errors), $"{name}: {errors}");
            Assert.All(
                answer.GetProperty("data").EnumerateObject(),
                field => Assert.False(IsEmpty(field.Value), $"{name}: {field.Name} is empty."));
        }

        watched.AssertClean();
    }

    [Fact]
    public async Task The_documentation_is_read_from_the_schema()
    {
        await using WatchedPage watched = await site.OpenAsync("/graphql");
        IPage page = watched.Page;

        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();

        await Expect(page.Locator(".graphiql-plugin")).ToContainTextAsync("Query");
        watched.AssertClean();
    }

    private static async Task<JsonElement> ExecuteAsync(IPage page, string operation)
    {
        // The button does nothing before both editors are there.
        await Expect(page.Locator(".graphiql-query-editor .view-lines")).ToContainTextAsync(operation);
        await Expect(page.Locator(".graphiql-response .monaco-editor").First).ToBeVisibleAsync();
        ILocator execute = page.GetByRole(AriaRole.Button, new() { Name = "Execute query" });
        await Expect(execute).ToBeEnabledAsync();
        IResponse response = await page.RunAndWaitForResponseAsync(
            () => execute.ClickAsync(),
            candidate => candidate.Request.PostData?.Contains($"query {operation}", StringComparison.Ordinal) is true);
        return (await response.JsonAsync())!.Value;
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
