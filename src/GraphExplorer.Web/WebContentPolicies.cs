namespace GraphExplorer.Web;

/// <summary>Content security policies of the pages: nothing but the own origin, no inline script, no eval, no framing.</summary>
internal static class WebContentPolicies
{
    private const string Common =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self' data:; img-src 'self' data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

    private const string Strict = Common + "style-src 'self'";

    // The editor inside the playground writes its themes as style elements.
    private const string WithInlineStyles = Common + "style-src 'self' 'unsafe-inline'";

    internal static string? Of(string path) =>
        path == WebAssets.PlaygroundPage ? WithInlineStyles
        : path.EndsWith(".html", StringComparison.Ordinal) ? Strict
        : null;
}
