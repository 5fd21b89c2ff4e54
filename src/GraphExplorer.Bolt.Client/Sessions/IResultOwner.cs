using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Sessions;

/// <summary>The transaction that a result belongs to, its own or an explicit one.</summary>
internal interface IResultOwner
{
    /// <summary>All of the result has come, or will not come for the reason that is given.</summary>
    ValueTask EndedAsync(BoltResultCursor cursor, GraphException? failure);

    /// <summary>Somebody stopped waiting: the server must stop too, and nothing more will be read.</summary>
    void Cancelled(BoltResultCursor cursor);
}
