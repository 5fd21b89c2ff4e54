using GraphExplorer.Model;
using NodaTime;

namespace GraphExplorer.Engine.Execution.Transactions;

/// <summary>The statement that a transaction runs now.</summary>
/// <param name="Number">Its number among all statements of the process.</param>
/// <param name="Query">Text and parameters.</param>
/// <param name="Began">When it began.</param>
internal sealed record RunningStatement(long Number, Query Query, Instant Began)
{
    /// <summary>What it keeps in memory; null before it runs.</summary>
    internal MemoryTracker? Memory { get; set; }
}
