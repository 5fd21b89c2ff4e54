namespace GraphExplorer.Engine.Tests.Sessions.Histories;

/// <summary>A transaction that was committed, and what its statements answered.</summary>
/// <param name="Statements">Its statements.</param>
/// <param name="Answers">Their rows.</param>
/// <param name="Version">The version that it made or read.</param>
/// <param name="Began">When it began, in the order of all beginnings and ends.</param>
/// <param name="Ended">When it was over.</param>
internal sealed record HistoryEntry(HistoryStatement[] Statements, string[] Answers, long Version, long Began, long Ended);
