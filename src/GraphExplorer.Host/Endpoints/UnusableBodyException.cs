namespace GraphExplorer.Host.Endpoints;

/// <summary>A request body that is too large, of the wrong media type, or did not arrive whole.</summary>
internal sealed class UnusableBodyException(int statusCode, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    internal int StatusCode { get; } = statusCode;
}
