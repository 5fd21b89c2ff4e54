using System.Text;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// The rows that a statement answered, or its error. A statement that says <c>/* total order */</c> is compared row by row, any other as a
/// multiset. An error is compared by its status code.
/// </summary>
internal sealed record ComparedRows(string Statement, IReadOnlyList<string> Rows, string? Error)
{
    private const string TotalOrder = "/* total order */";

    /// <summary>The parameters that every statement may read.</summary>
    private static readonly MapValue Parameters = MapValue.Of(("one", 1), ("two", 2), ("low", 10), ("high", 40));

    internal static async Task<ComparedRows> OfAsync(IDriver driver, string statement)
    {
        await using var session = driver.AsyncSession();
        return await OfAsync(session, statement);
    }

    /// <summary>The rows of a statement in a session or a transaction.</summary>
    internal static async Task<ComparedRows> OfAsync(IAsyncQueryRunner runner, string statement)
    {
        var rows = new List<string>();
        try
        {
            var cursor = await runner.RunAsync(new Query(statement, Parameters), TestContext.Current.CancellationToken);
            var columns = await cursor.KeysAsync(TestContext.Current.CancellationToken);
            while (await cursor.FetchAsync(TestContext.Current.CancellationToken))
            {
                rows.Add(CanonicalText.Of(columns, cursor.Current.GraphValues));
            }
        }
        catch (GraphException error)
        {
            return new ComparedRows(statement, [error.Message], error.Code);
        }

        if (!statement.Contains(TotalOrder, StringComparison.Ordinal))
        {
            rows.Sort(StringComparer.Ordinal);
        }

        return new ComparedRows(statement, rows, null);
    }

    /// <summary>The operators of a statement's plan with their details, an operator a line.</summary>
    internal static async Task<string> PlanAsync(EmbeddedDriver driver, string statement)
    {
        await using var session = driver.AsyncSession();
        var cursor = await session.RunAsync(new Query("EXPLAIN " + statement, Parameters), TestContext.Current.CancellationToken);
        var summary = await cursor.ConsumeAsync(TestContext.Current.CancellationToken);
        var text = new StringBuilder();
        Append(text, summary.Plan!, 0);
        return text.ToString();
    }

    /// <summary>What is different from other rows; null when nothing is.</summary>
    internal string? Difference(ComparedRows other)
    {
        if (Error != other.Error)
        {
            return $"{Statement}\nexpected {Error} {Shown(Rows)}\nactual   {other.Error} {Shown(other.Rows)}";
        }

        return Error is not null || Rows.SequenceEqual(other.Rows, StringComparer.Ordinal)
            ? null
            : $"{Statement}\nexpected {Rows.Count}: {Shown(Rows)}\nactual   {other.Rows.Count}: {Shown(other.Rows)}";
    }

    internal void AssertSame(ComparedRows other, string about)
    {
        if (Difference(other) is { } difference)
        {
            Assert.Fail($"{about}\n{difference}");
        }
    }

    private static string Shown(IReadOnlyList<string> rows) => string.Join("; ", rows.Take(20)) + (rows.Count > 20 ? "; …" : string.Empty);

    private static void Append(StringBuilder text, IPlan plan, int depth)
    {
        text.Append(' ', depth).Append(plan.OperatorType.Split('@')[0]).Append(' ');
        text.Append(plan.Arguments.TryGetValue("Details", out var value) ? value.AsString() : string.Empty).Append('\n');
        foreach (var child in plan.Children)
        {
            Append(text, child, depth + 1);
        }
    }
}
