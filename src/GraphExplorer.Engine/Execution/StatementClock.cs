using NodaTime;

namespace GraphExplorer.Engine.Execution;

/// <summary>The moments that a statement's temporal functions answer: of the transaction and of the statement.</summary>
/// <param name="Transaction">When the transaction began.</param>
/// <param name="Statement">When the statement began.</param>
internal sealed record StatementClock(Instant Transaction, Instant Statement);
