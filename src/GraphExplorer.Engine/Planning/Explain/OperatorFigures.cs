namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>What an operator did in a run under PROFILE.</summary>
/// <param name="Rows">Rows that it yielded.</param>
/// <param name="DbHits">Accesses to the store, its sources' left out.</param>
internal readonly record struct OperatorFigures(long Rows, long DbHits);
