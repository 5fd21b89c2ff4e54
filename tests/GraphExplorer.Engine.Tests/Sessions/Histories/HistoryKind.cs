namespace GraphExplorer.Engine.Tests.Sessions.Histories;

public enum HistoryKind
{
    Read,
    Scan,
    Stream,
    Total,
    Increment,
    Merge,
    MergeAll,
    Delete,
    Move,
}
