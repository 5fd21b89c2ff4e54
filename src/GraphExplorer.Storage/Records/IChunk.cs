namespace GraphExplorer.Storage.Records;

/// <summary>A run of records that is copied as a whole before it is written.</summary>
internal interface IChunk<TChunk>
    where TChunk : class, IChunk<TChunk>
{
    /// <summary>The token of the tree that may write it in place.</summary>
    long Owner { get; }

    /// <summary>A chunk without records.</summary>
    static abstract TChunk Create(long owner);

    /// <summary>A copy that <paramref name="owner"/> may write.</summary>
    TChunk Copy(long owner);
}
