using System.Globalization;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary>Ends an answer that has more rows than one request may have.</summary>
internal static class RowLimit
{
    /// <summary>Throws <see cref="GraphException"/> when <paramref name="rows"/> is past the limit.</summary>
    internal static void Check(int rows, int limit)
    {
        if (rows > limit)
        {
            throw new GraphException(
                Model.StatusCodes.RowLimit,
                string.Create(CultureInfo.InvariantCulture, $"The answer has more than the {limit:N0} rows that one request may have."),
                hint: $"Add LIMIT to the statement, or raise {LimitOptions.Section}:{nameof(LimitOptions.Rows)}.");
        }
    }
}
