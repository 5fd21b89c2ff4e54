namespace GraphExplorer.Storage.Tests.Durability.Faults;

internal enum DiskOperation
{
    Read,
    Write,
    Sync,
    Truncate,
    Delete,
}
