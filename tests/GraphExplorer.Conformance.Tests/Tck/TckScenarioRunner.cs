using GraphExplorer.Conformance.Tests.Loopback;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Engine.Sessions;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Runs one scenario on a database of its own.</summary>
internal sealed class TckScenarioRunner(string graphsFolder, LoopbackServer? loopback, EmbeddedDriverOptions options)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);
    private readonly List<KeyValuePair<string, GraphValue>> _parameters = [];
    private IReadOnlyList<string> _columns = [];
    private List<IRecord> _records = [];
    private GraphException? _error;
    private GraphException? _explainError;
    private GraphContents? _before;

    /// <summary>Runs the scenario; what is wrong, or null when all is right.</summary>
    internal async Task<string?> RunAsync(TckScenario scenario, CancellationToken cancellationToken)
    {
        var procedures = scenario.Steps
            .Where(step => step.Text.StartsWith(ProcedureStep, StringComparison.Ordinal))
            .Select(step => TableProcedure.Of(step.Text[ProcedureStep.Length..], step.Rows));
        await using var embedded = EmbeddedDriver.Open(
            options with { QueryTimeout = TimeLimit },
            procedures: ProcedureRegistry.BuiltIn.With(procedures),
            cancellationToken: cancellationToken);
        await using var reached = loopback?.Reach(embedded);
        var driver = reached ?? embedded;
        foreach (var step in scenario.Steps)
        {
            string? problem;
            try
            {
                problem = await StepAsync(step, driver, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                problem = $"{error.GetType().Name}: {error.Message}";
            }

            if (problem is not null)
            {
                return $"{step.Text} {problem}";
            }
        }

        return null;
    }

    private const string ProcedureStep = "there exists a procedure ";

    private async Task<string?> StepAsync(TckStep step, IDriver driver, CancellationToken cancellationToken)
    {
        switch (step.Text)
        {
            case "an empty graph" or "any graph":
                return null;
            case "having executed:":
                await ExecuteAsync(driver, step.Query!, cancellationToken);
                return null;
            case "parameters are:":
                _parameters.AddRange(step.Rows.Select(row => KeyValuePair.Create(row[0], Literals.Parse(row[1]))));
                return null;
            case "executing query:":
                await AskAsync(driver, step.Query!, cancellationToken);
                return null;
            case "executing control query:":
                (_records, _error) = ([], null);
                (_columns, _records) = await ExecuteAsync(driver, step.Query!, cancellationToken);
                return null;
            case "no side effects":
                return await EffectsAsync(driver, [], cancellationToken);
            case "the side effects should be:":
                return await EffectsAsync(driver, step.Rows, cancellationToken);
            default:
                return await OtherStepAsync(step, driver, cancellationToken);
        }
    }

    private async Task<string?> OtherStepAsync(TckStep step, IDriver driver, CancellationToken cancellationToken)
    {
        if (step.Text.StartsWith(ProcedureStep, StringComparison.Ordinal))
        {
            return null;
        }

        if (step.Text.StartsWith("the ", StringComparison.Ordinal) && step.Text.EndsWith(" graph", StringComparison.Ordinal))
        {
            var name = step.Text[4..^6];
            await ExecuteAsync(driver, await File.ReadAllTextAsync(Path.Combine(graphsFolder, name, name + ".cypher"), cancellationToken), cancellationToken);
            return null;
        }

        if (step.Text.StartsWith("the result should be", StringComparison.Ordinal))
        {
            return _error is null ? TckResult.Compare(step, _columns, _records) : $"failed: {_error.Code} {_error.Message}";
        }

        return step.Text.Contains(" should be raised at ", StringComparison.Ordinal)
            ? TckError.Compare(step.Text, _error, _explainError)
            : throw new FormatException("is no known step.");
    }

    private async Task AskAsync(IDriver driver, string query, CancellationToken cancellationToken)
    {
        _before = await GraphContents.ReadAsync(driver, cancellationToken);
        try
        {
            await ExecuteAsync(driver, "EXPLAIN " + query, cancellationToken);
        }
        catch (GraphException error)
        {
            _explainError = error;
        }

        try
        {
            (_columns, _records) = await ExecuteAsync(driver, query, cancellationToken);
        }
        catch (GraphException error)
        {
            _error = error;
        }
    }

    private async Task<(IReadOnlyList<string> Columns, List<IRecord> Records)> ExecuteAsync(IDriver driver, string query, CancellationToken cancellationToken)
    {
        await using var session = driver.AsyncSession();
        var parameters = new MapValue(new MapShape([.. _parameters.Select(parameter => parameter.Key)]), [.. _parameters.Select(parameter => parameter.Value)]);
        var cursor = await session.RunAsync(query, parameters, cancellationToken);
        var records = new List<IRecord>();
        var columns = await cursor.KeysAsync(cancellationToken);
        await foreach (var record in cursor)
        {
            records.Add(record);
        }

        return (columns, records);
    }

    private async Task<string?> EffectsAsync(IDriver driver, IReadOnlyList<IReadOnlyList<string>> expected, CancellationToken cancellationToken)
    {
        if (_error is not null && expected.Count > 0)
        {
            return $"failed: {_error.Code} {_error.Message}";
        }

        var after = await GraphContents.ReadAsync(driver, cancellationToken);
        var wanted = Text(expected.Select(row => KeyValuePair.Create(row[0], int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture))).Where(row => row.Value != 0));
        var actual = Text(_before!.ChangesTo(after));
        return wanted == actual ? null : $"expected [{wanted}], was [{actual}]";

        static string Text(IEnumerable<KeyValuePair<string, int>> changes) =>
            string.Join(", ", changes.OrderBy(change => change.Key, StringComparer.Ordinal).Select(change => $"{change.Key} {change.Value}"));
    }
}
