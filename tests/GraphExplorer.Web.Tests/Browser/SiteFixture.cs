using Microsoft.Playwright;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>One server and one Chromium for all tests of this assembly; started when the first test needs them.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    // No sandbox, since it does not start for the superuser that containers run as; the pages are our own.
    private static readonly string[] Arguments = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

    private readonly Lazy<Task<(ServerProcess Server, IPlaywright Playwright, IBrowser Browser)>> _site;

    public SiteFixture() => _site = new(StartAsync);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Opens a page in a browser profile of its own. Skips the test where no Chromium is installed.</summary>
    internal async Task<WatchedPage> OpenAsync(string path, Func<IPage, Task>? prepare = null)
    {
        if (ChromiumLocator.Find() is null)
        {
            Assert.Skip("No Chromium was found on the PATH; install one (Debian: the package chromium) to run the browser tests.");
        }

        (ServerProcess server, _, IBrowser browser) = await _site.Value;
        IBrowserContext context = await browser.NewContextAsync(new()
        {
            BaseURL = server.Address.ToString(),
            ViewportSize = new() { Width = 1280, Height = 820 },
            ColorScheme = ColorScheme.Light,
        });
        IPage page = await context.NewPageAsync();
        var watched = new WatchedPage(page, server.Address);
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.GotoAsync(path);
        return watched;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_site.IsValueCreated)
        {
            return;
        }

        (ServerProcess server, IPlaywright playwright, IBrowser browser) = await _site.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
        await server.DisposeAsync();
    }

    private static async Task<(ServerProcess Server, IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        ServerProcess server = await ServerProcess.StartAsync();
        IPlaywright playwright = await Playwright.CreateAsync();
        // A machine that builds and tests at once is slow to draw; what is wrong stays wrong that long.
        Assertions.SetDefaultExpectTimeout(20_000);
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumLocator.Find(),
            Args = Arguments,
        });
        return (server, playwright, browser);
    }
}
