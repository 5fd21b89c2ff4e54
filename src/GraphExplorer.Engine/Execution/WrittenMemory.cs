namespace GraphExplorer.Engine.Execution;

/// <summary>The bytes that a transaction keeps for what its statements have written, until it ends.</summary>
internal sealed class WrittenMemory
{
    /// <summary>The bytes.</summary>
    internal long Bytes { get; set; }
}
