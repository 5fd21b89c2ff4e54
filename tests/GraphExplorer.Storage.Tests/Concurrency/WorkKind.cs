namespace GraphExplorer.Storage.Tests.Concurrency;

public enum WorkKind
{
    ReadValue,
    ReadDegree,
    CountAll,
    Increment,
    CreateNode,
    Connect,
    Disconnect,
    DeleteNode,
}
