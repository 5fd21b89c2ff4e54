using GraphExplorer.GraphQL.Execution;

namespace GraphExplorer.GraphQL;

/// <summary>A response as JSON in a pooled buffer, which disposing gives back.</summary>
public sealed class GraphQLResponse : IDisposable
{
    private readonly PooledBuffer _buffer;

    internal GraphQLResponse(PooledBuffer buffer, bool isRequestError)
    {
        _buffer = buffer;
        IsRequestError = isRequestError;
    }

    /// <summary>The JSON as UTF-8; not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Json => _buffer.WrittenMemory;

    /// <summary>Whether the request was refused before it ran, so that there is no <c>data</c> entry (GraphQL specification, "Request errors").</summary>
    public bool IsRequestError { get; }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();
}
