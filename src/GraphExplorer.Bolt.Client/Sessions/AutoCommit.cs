using GraphExplorer.Bolt.Client.Pooling;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>The transaction around one statement of a session: its connection goes back as soon as the last record has come.</summary>
internal sealed class AutoCommit(ConnectionLease lease, BoltSession session) : IResultOwner
{
    public async ValueTask EndedAsync(BoltResultCursor cursor, GraphException? failure)
    {
        if (failure is not null)
        {
            lease.NoteFailure(failure);
        }
        else if (cursor.Metadata is { } metadata)
        {
            session.Saw(metadata);
        }

        await lease.ReleaseAsync().ConfigureAwait(false);
    }

    public void Cancelled(BoltResultCursor cursor) => lease.ReleaseInBackground();
}
