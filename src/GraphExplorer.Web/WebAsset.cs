using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;

namespace GraphExplorer.Web;

/// <summary>One file of the built pages, held in this assembly.</summary>
public sealed class WebAsset
{
    private readonly Assembly _assembly;
    private readonly string _resourceName;
    private readonly Lazy<string> _entityTag;

    internal WebAsset(Assembly assembly, string resourceName)
    {
        _assembly = assembly;
        _resourceName = resourceName;
        IsGzip = resourceName.EndsWith(WebAssets.GzipSuffix, StringComparison.Ordinal);
        Path = IsGzip ? resourceName[..^WebAssets.GzipSuffix.Length] : resourceName;
        ContentType = WebContentTypes.Of(Path);
        ContentSecurityPolicy = WebContentPolicies.Of(Path);
        _entityTag = new Lazy<string>(ComputeEntityTag);
    }

    /// <summary>Path below the site's root, with forward slashes and none in front, such as <c>assets/explorer-1a2b.js</c>.</summary>
    public string Path { get; }

    /// <summary>Value of the <c>Content-Type</c> header.</summary>
    public string ContentType { get; }

    /// <summary>Value of the <c>Content-Security-Policy</c> header that a page wants; null for what is no page.</summary>
    public string? ContentSecurityPolicy { get; }

    /// <summary>True when the file's name changes with its content, so that a browser may keep it for ever.</summary>
    public bool IsImmutable => Path.StartsWith("assets/", StringComparison.Ordinal);

    /// <summary>True when <see cref="OpenStored"/> gives the content compressed: send it with <c>Content-Encoding: gzip</c>.</summary>
    public bool IsGzip { get; }

    /// <summary>Strong entity tag of the content, in quotes (RFC 9110, section 8.8.3).</summary>
    public string EntityTag => _entityTag.Value;

    /// <summary>Opens the content as it is stored: compressed where <see cref="IsGzip"/> says so. The stream can seek and knows its length.</summary>
    public Stream OpenStored() =>
        _assembly.GetManifestResourceStream(_resourceName)
        ?? throw new InvalidOperationException($"The resource '{_resourceName}' is missing from {_assembly.GetName().Name}.");

    /// <summary>Opens the content uncompressed, for a client that does not accept gzip.</summary>
    public Stream OpenRead() => IsGzip ? new GZipStream(OpenStored(), CompressionMode.Decompress) : OpenStored();

    private string ComputeEntityTag()
    {
        using Stream content = OpenStored();
        return '"' + Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16)) + '"';
    }
}
