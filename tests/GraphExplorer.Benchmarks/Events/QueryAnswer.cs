using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Benchmarks.Events;

/// <summary>What a query answered, in a form that other programs can make too: rows as text, and a number that all of them make together.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Sum">The sum of the FNV-1a hashes of the rows' UTF-16 units, each value followed by the unit 1; where the order counts, 31 times the sum before plus the hash.</param>
/// <param name="First">The first row.</param>
internal sealed record QueryAnswer(long Rows, uint Sum, string First)
{
    /// <summary>Whether two answers are the same.</summary>
    internal bool Agrees(QueryAnswer other) => Rows == other.Rows && Sum == other.Sum;

    internal static async Task<QueryAnswer> OfAsync(IResultCursor cursor, bool isOrdered, CancellationToken cancellationToken)
    {
        var (rows, sum, first) = (0L, 0u, string.Empty);
        while (await cursor.FetchAsync(cancellationToken))
        {
            var hash = 2166136261u;
            foreach (var value in cursor.Current.GraphValues)
            {
                foreach (var unit in TextOf(value))
                {
                    hash = (hash ^ unit) * 16777619u;
                }

                hash = (hash ^ 1u) * 16777619u;
            }

            if (rows++ == 0)
            {
                first = string.Join(", ", cursor.Current.GraphValues.ToArray().Select(TextOf));
            }

            sum = (isOrdered ? sum * 31 : sum) + hash;
        }

        return new QueryAnswer(rows, sum, first);
    }

    private static string TextOf(GraphValue value) => value.IsString ? value.AsString() : value.IsInteger ? value.AsInteger().ToString(CultureInfo.InvariantCulture) : value.ToString();
}
