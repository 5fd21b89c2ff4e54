namespace GraphExplorer.Storage.Tests.Concurrency;

/// <summary>One transaction to run.</summary>
public sealed record WorkProgram(WorkManner Manner, bool Blocking, WorkStep[] Steps);
