namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The number of rows of a table and the wrapping sum of their hashes.</summary>
internal readonly record struct TableTotal(long Rows, long Sum)
{
    internal TableTotal With(long hash) => new(Rows + 1, unchecked(Sum + hash));

    internal TableTotal Without(long hash) => new(Rows - 1, unchecked(Sum - hash));
}
