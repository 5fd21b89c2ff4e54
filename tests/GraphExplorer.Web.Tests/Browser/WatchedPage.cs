using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GraphExplorer.Web.Tests.Browser;

/// <summary>A page with a record of everything that must not happen on it.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    internal WatchedPage(IPage page, Uri origin)
    {
        Page = page;
        page.PageError += (_, message) => _complaints.Enqueue($"uncaught: {message}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            var target = new Uri(request.Url);
            if (target.Scheme is not ("data" or "blob") && target.Authority != origin.Authority)
            {
                _complaints.Enqueue($"left the origin: {request.Url}");
            }
        };
    }

    internal IPage Page { get; }

    /// <summary>Asserts that there was no error and that no request left the server's origin.</summary>
    internal void AssertClean() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
