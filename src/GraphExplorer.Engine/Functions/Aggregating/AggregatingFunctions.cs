using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Aggregating;

/// <summary>The signatures of the aggregating functions; <see cref="AggregateCompiler"/> makes their accumulators.</summary>
internal static class AggregatingFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        Define("avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION", "Answers the average of a set of numbers or durations."),
        Define("collect(input :: ANY) :: LIST<ANY>", "Answers the values of a set as a list."),
        Define("count(input :: ANY) :: INTEGER", "Answers the number of values or rows."),
        Define("max(input :: ANY) :: ANY", "Answers the highest value of a set."),
        Define("min(input :: ANY) :: ANY", "Answers the lowest value of a set."),
        Define("percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT", "Answers the percentile of a group by linear interpolation."),
        Define("percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT", "Answers the value nearest to the percentile of a group."),
        Define("stDev(input :: FLOAT) :: FLOAT", "Answers the standard deviation of a sample of a population."),
        Define("stDevP(input :: FLOAT) :: FLOAT", "Answers the standard deviation of a whole population."),
        Define("sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION", "Answers the sum of a set of numbers or durations."),
    ];

    private static FunctionDefinition Define(string signature, string description) =>
        new(signature, FunctionCategory.Aggregating, description, NotScalar) { IsAggregating = true, IsPure = false };

    private static GraphValue NotScalar(ReadOnlySpan<GraphValue> arguments, FunctionContext context) =>
        throw new InvalidOperationException("An aggregating function has no value on a single row.");
}
