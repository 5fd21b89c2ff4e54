namespace GraphExplorer.Engine.Execution;

/// <summary>A compiled call of an aggregating function.</summary>
/// <param name="Argument">What it takes in from each row; null for <c>count(*)</c>.</param>
/// <param name="CreateStates">Makes the states of its groups.</param>
internal sealed record CompiledAggregate(Evaluator? Argument, Func<AggregateStates> CreateStates);
