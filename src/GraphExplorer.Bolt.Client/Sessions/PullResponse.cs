using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>The answers to PULL and DISCARD: records, which wait here until they are read, and at the end what is to be known.</summary>
internal sealed class PullResponse(RunResponse run) : PendingResponse
{
    private readonly Queue<Record> _records = new();
    private bool _isDiscarding;

    /// <summary>Whether a batch is under way.</summary>
    internal bool IsAwaited { get; private set; }

    /// <summary>Whether the server keeps more records.</summary>
    internal bool HasMore { get; private set; }

    /// <summary>What the server said at the very end; null until then.</summary>
    internal MapValue? Summary { get; private set; }

    /// <summary>Why a record could not be understood, where one could not.</summary>
    internal GraphException? Unreadable { get; private set; }

    internal int Waiting => _records.Count;

    /// <summary>How many records have come.</summary>
    internal long Received { get; private set; }

    internal bool TryTake(out Record? record) => _records.TryDequeue(out record);

    internal bool TryPeek(out Record? record) => _records.TryPeek(out record);

    /// <summary>Forgets the records that wait, and those that come.</summary>
    internal void Discard()
    {
        _isDiscarding = true;
        _records.Clear();
    }

    /// <summary>Makes ready for another batch.</summary>
    internal void Await()
    {
        Renew();
        HasMore = false;
        IsAwaited = true;
    }

    internal override void Record(ReadOnlySpan<byte> message, PackStreamContext context)
    {
        Received++;
        if (_isDiscarding || Unreadable is not null)
        {
            return;
        }

        GraphValue[] values;
        try
        {
            values = ResponseReader.ReadRecord(message, context);
        }
        catch (GraphException error)
        {
            // The message is whole, only its meaning is beyond this client: the connection goes on, the result does not.
            Unreadable = error;
            return;
        }

        if (values.Length != run.Columns.Count)
        {
            throw new ProtocolException($"A record has {values.Length} values, and the result has {run.Columns.Count} columns.");
        }

        _records.Enqueue(new Record(run.Columns, values));
    }

    protected override void Succeeded(MapValue metadata)
    {
        IsAwaited = false;
        HasMore = metadata.GetOrNull("has_more").IsTrue;
        if (!HasMore)
        {
            Summary = metadata;
        }
    }
}
