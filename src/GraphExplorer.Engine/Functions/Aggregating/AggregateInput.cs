using GraphExplorer.Engine.Execution;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>What an aggregating function takes in from each row.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Distinct">Whether each value counts once.</param>
internal sealed record AggregateInput(Evaluator Argument, bool Distinct);
