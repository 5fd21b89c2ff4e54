using GraphExplorer.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GraphExplorer.Web.Tests.Explorer;

public sealed class ExplorerPageTests(SiteFixture site)
{
    private static readonly string[] NamedActors =
        ["Russia", "Ukraine", "NATO", "United States", "European Union", "China", "Iran", "Turkey"];

    [Fact]
    public async Task The_page_lists_and_draws_the_actors_of_the_built_in_graph()
    {
        await using WatchedPage watched = await site.OpenAsync("/");
        IPage page = watched.Page;

        await Expect(page.Locator(".stage")).ToHaveAttributeAsync("data-state", "ready");
        foreach (string name in NamedActors)
        {
            await Expect(page.Locator("#actor-list").GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
        }

        await Expect(page.Locator(".stage__canvas canvas").First).ToBeVisibleAsync();
        await Expect(page.Locator(".stage__notices")).ToBeEmptyAsync();
        watched.AssertClean();
    }

    [Fact]
    public async Task Selecting_Russia_shows_China_and_Iran_among_its_supporters_with_the_evidence()
    {
        await using WatchedPage watched = await site.OpenAsync("/");

        await watched.Page.Locator("[data-actor=russia]").ClickAsync();

        await AssertShowsSupportersOfRussiaAsync(watched.Page);
        Assert.EndsWith("#actor=russia", watched.Page.Url, StringComparison.Ordinal);
        watched.AssertClean();
    }

    [Fact]
    public async Task A_link_opens_its_actor_and_the_back_button_leads_back()
    {
        await using WatchedPage watched = await site.OpenAsync("/#actor=russia");
        IPage page = watched.Page;
        await AssertShowsSupportersOfRussiaAsync(page);

        await page.Locator(".panel").GetByRole(AriaRole.Link, new() { Name = "China" }).ClickAsync();
        await Expect(page.Locator(".panel__name")).ToHaveTextAsync("China");
        await page.GoBackAsync();

        await Expect(page.Locator(".panel__name")).ToHaveTextAsync("Russia");
        watched.AssertClean();
    }

    [Fact]
    public async Task The_keyboard_alone_finds_an_actor_by_its_alias_and_closes_it()
    {
        await using WatchedPage watched = await site.OpenAsync("/");
        IPage page = watched.Page;
        ILocator search = page.GetByRole(AriaRole.Searchbox);

        await search.FillAsync("kremlin");
        await Expect(page.Locator("#actor-list button")).ToHaveCountAsync(1);
        await search.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".panel__name")).ToHaveTextAsync("Russia");
        await page.Locator(".panel").PressAsync("Escape");

        await Expect(page.Locator(".panel__name")).ToHaveCountAsync(0);
        watched.AssertClean();
    }

    [Fact]
    public async Task Clicking_a_circle_opens_its_actor()
    {
        await using WatchedPage watched = await site.OpenAsync("/");
        IPage page = watched.Page;
        await Expect(page.Locator(".stage")).ToHaveAttributeAsync("data-state", "ready");

        await PointAtSomeCircleAsync(page);
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();

        await Expect(page.Locator(".panel__name")).ToBeVisibleAsync();
        await Expect(page.Locator("#actor-list [aria-current]")).ToContainTextAsync(await page.Locator(".panel__name").InnerTextAsync());
        watched.AssertClean();
    }

    [Fact]
    public async Task Every_kind_of_tie_is_drawn_and_can_be_switched_off()
    {
        await using WatchedPage watched = await site.OpenAsync("/");
        IPage page = watched.Page;
        await Expect(page.Locator(".legend__kind")).Not.ToHaveCountAsync(0);
        string[] kinds = await page.Locator(".legend__kind").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.kind)");
        Assert.Superset(new HashSet<string>(["SUPPORTS", "DEMANDS", "MEDIATES", "REJECTS", "OPPOSES"]), new HashSet<string>(kinds));

        byte[] picture = await page.Locator(".stage").ScreenshotAsync();
        foreach (string kind in kinds)
        {
            await page.Locator($".legend__kind[data-kind={kind}] input").UncheckAsync();
            byte[] without = await page.Locator(".stage").ScreenshotAsync();

            Assert.False(picture.AsSpan().SequenceEqual(without), $"Nothing vanished from the picture with {kind}.");
            picture = without;
        }

        watched.AssertClean();
    }

    [Fact]
    public async Task The_picture_is_the_same_at_every_visit()
    {
        Assert.Equal(await PictureAsync(), await PictureAsync());
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_reported_and_asked_again_on_demand()
    {
        await using WatchedPage watched = await site.OpenAsync("/", page => page.RouteAsync("**/export/**", route => route.AbortAsync()));
        IPage page = watched.Page;
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached");

        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page.Locator(".stage")).ToHaveAttributeAsync("data-state", "ready");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_browser_without_WebGL_still_shows_actors_and_ties()
    {
        await using WatchedPage watched = await site.OpenAsync(
            "/#actor=russia",
            page => page.AddInitScriptAsync(
                """
                const original = HTMLCanvasElement.prototype.getContext;
                HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
                  return kind.includes('webgl') ? null : original.call(this, kind, ...rest);
                };
                """));

        await Expect(watched.Page.Locator(".stage__notices")).ToContainTextAsync("WebGL");
        await AssertShowsSupportersOfRussiaAsync(watched.Page);
    }

    [Fact]
    public async Task An_unknown_actor_is_said_to_be_unknown()
    {
        await using WatchedPage watched = await site.OpenAsync("/#actor=atlantis");

        await Expect(watched.Page.Locator(".panel")).ToContainTextAsync("There is no actor 'atlantis'");
    }

    private static async Task AssertShowsSupportersOfRussiaAsync(IPage page)
    {
        await Expect(page.Locator(".panel__name")).ToHaveTextAsync("Russia");
        ILocator supporters = page.Locator(".ties[data-kind=SUPPORTS][data-direction=IN] .tie");
        foreach (string name in new[] { "China", "Iran" })
        {
            ILocator tie = supporters.Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name }) });
            await Expect(tie.Locator(".evidence__text").First).Not.ToBeEmptyAsync();
            await Expect(tie.Locator(".evidence__locator").First).ToContainTextAsync("paragraph 1, sentence 3");
            await Expect(tie.Locator(".evidence__source").First).ToContainTextAsync("Stipulations");
        }
    }

    private static async Task PointAtSomeCircleAsync(IPage page)
    {
        LocatorBoundingBoxResult stage = (await page.Locator(".stage__canvas").BoundingBoxAsync())!;
        ILocator pointing = page.Locator(".stage__canvas--pointing");
        for (float y = stage.Y + 60; y < stage.Y + stage.Height; y += 14)
        {
            for (float x = stage.X + 60; x < stage.X + stage.Width; x += 14)
            {
                await page.Mouse.MoveAsync(x, y);
                if (await pointing.CountAsync() > 0)
                {
                    return;
                }
            }
        }

        Assert.Fail("No circle was found under the pointer.");
    }

    private async Task<byte[]> PictureAsync()
    {
        await using WatchedPage watched = await site.OpenAsync("/");
        await Expect(watched.Page.Locator(".stage")).ToHaveAttributeAsync("data-state", "ready");
        return await watched.Page.Locator(".stage").ScreenshotAsync();
    }
}
