using System.Text;

namespace GraphExplorer.Web.Tests;

public sealed class WebAssetsTests
{
    [Theory]
    [InlineData(WebAssets.ExplorerPage)]
    [InlineData("/" + WebAssets.ExplorerPage)]
    [InlineData(WebAssets.PlaygroundPage)]
    public void A_page_is_found_by_its_path(string path)
    {
        WebAsset page = Found(path);

        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.StartsWith("<!doctype html>", Text(page), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("missing.js")]
    [InlineData("../index.html")]
    [InlineData("//index.html")]
    [InlineData("INDEX.HTML")]
    [InlineData("index.html.gz")]
    public void Nothing_is_found_by_any_other_path(string path) => Assert.Null(WebAssets.Find(path));

    [Fact]
    public void Every_file_that_a_page_asks_for_is_there()
    {
        foreach (string page in new[] { WebAssets.ExplorerPage, WebAssets.PlaygroundPage })
        {
            string[] wanted = [.. Text(Found(page)).Split('"').Where(part => part.StartsWith('/') && part.Length > 1)];

            Assert.Contains(wanted, path => path.EndsWith(".js", StringComparison.Ordinal));
            Assert.All(wanted, path => Assert.NotNull(WebAssets.Find(path)));
        }
    }

    [Fact]
    public void Pages_allow_scripts_of_their_own_origin_only()
    {
        foreach (WebAsset page in WebAssets.All.Where(asset => asset.Path.EndsWith(".html", StringComparison.Ordinal)))
        {
            Assert.NotNull(page.ContentSecurityPolicy);
            Assert.Contains("default-src 'none'", page.ContentSecurityPolicy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", page.ContentSecurityPolicy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", page.ContentSecurityPolicy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Files_named_after_their_content_may_be_kept_for_ever_and_pages_may_not()
    {
        Assert.False(Found(WebAssets.ExplorerPage).IsImmutable);
        Assert.All(
            WebAssets.All.Where(asset => asset.Path.EndsWith(".js", StringComparison.Ordinal)),
            script => Assert.True(script.IsImmutable));
    }

    [Fact]
    public void Every_file_has_a_media_type_and_an_entity_tag_of_its_own()
    {
        Assert.All(WebAssets.All, asset => Assert.NotEqual("application/octet-stream", asset.ContentType));
        Assert.All(WebAssets.All, asset => Assert.Matches("^\"[0-9a-f]{32}\"$", asset.EntityTag));
        Assert.Equal(WebAssets.All.Count, WebAssets.All.Select(asset => asset.EntityTag).Distinct().Count());
    }

    [Fact]
    public void Scripts_are_stored_compressed_and_read_plain()
    {
        WebAsset script = WebAssets.All.MaxBy(asset =>
        {
            using Stream stored = asset.OpenStored();
            return stored.Length;
        })!;

        Assert.True(script.IsGzip);
        using Stream packed = script.OpenStored();
        Assert.True(Text(script).Length > 2 * packed.Length);
    }

    private static WebAsset Found(string path) => WebAssets.Find(path) ?? throw new InvalidOperationException($"no {path}");

    private static string Text(WebAsset asset)
    {
        using var reader = new StreamReader(asset.OpenRead(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
