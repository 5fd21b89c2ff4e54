namespace GraphExplorer.Host.Endpoints;

/// <summary>Whether requests over HTTP may write (<c>--allow-writes</c>).</summary>
internal sealed record WritePermission(bool AllowWrites);
