using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>The answer to one request, which comes when those to all requests before it have come.</summary>
internal abstract class PendingResponse
{
    /// <summary>Whether the answer is complete, good or bad.</summary>
    internal bool IsDone { get; private set; }

    /// <summary>Why the request was not done, where it was not.</summary>
    internal GraphException? Failure { get; private set; }

    /// <summary>Throws the failure, if there is one.</summary>
    internal void ThrowIfFailed()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }

    /// <summary>Takes a record. The reader's bytes are gone after the call.</summary>
    internal virtual void Record(ReadOnlySpan<byte> message, PackStreamContext context) => throw new ProtocolException("A RECORD came for a request that has none.");

    internal void Succeed(MapValue metadata)
    {
        IsDone = true;
        Succeeded(metadata);
    }

    internal void Fail(GraphException failure)
    {
        IsDone = true;
        Failure = failure;
    }

    /// <summary>Makes the object ready to stand for another request.</summary>
    protected void Renew()
    {
        IsDone = false;
        Failure = null;
    }

    protected abstract void Succeeded(MapValue metadata);
}
