namespace GraphExplorer.Storage.Statistics;

/// <summary>How many relationships of a kind nodes have, of those that have any.</summary>
/// <param name="Nodes">The nodes that have any.</param>
/// <param name="Mean">The mean of these nodes.</param>
/// <param name="MeanAlong">The mean as met along a relationship, where a node counts once for each: never less than <see cref="Mean"/>.</param>
/// <param name="Median">Half of these nodes have at most so many.</param>
/// <param name="NinetyPercent">Nine of ten have at most so many.</param>
/// <param name="NinetyNinePercent">99 of 100 have at most so many.</param>
/// <param name="Maximum">The most that was met.</param>
public sealed record DegreeFigures(double Nodes, double Mean, double MeanAlong, long Median, long NinetyPercent, long NinetyNinePercent, long Maximum)
{
    /// <summary>From the degrees of the nodes at some relationships: each node stands for a part of itself, one divided by its degree.</summary>
    internal static DegreeFigures Of(long[] degrees, long relationships)
    {
        if (degrees.Length == 0)
        {
            return new DegreeFigures(0, 0, 0, 0, 0, 0, 0);
        }

        Array.Sort(degrees);
        var weight = degrees.Sum(degree => 1.0 / degree);
        var nodes = relationships * weight / degrees.Length;
        return new DegreeFigures(
            nodes,
            relationships / nodes,
            degrees.Average(),
            Quantile(degrees, weight * 0.5),
            Quantile(degrees, weight * 0.9),
            Quantile(degrees, weight * 0.99),
            degrees[^1]);
    }

    private static long Quantile(long[] ascending, double weight)
    {
        var sum = 0.0;
        foreach (var degree in ascending)
        {
            sum += 1.0 / degree;
            if (sum >= weight)
            {
                return degree;
            }
        }

        return ascending[^1];
    }
}
