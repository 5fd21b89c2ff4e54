using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>Compares what a query answered with the table of a step.</summary>
internal static class TckResult
{
    /// <summary>What differs, or null.</summary>
    internal static string? Compare(TckStep step, IReadOnlyList<string> columns, IReadOnlyList<IRecord> records)
    {
        if (step.Text == "the result should be empty")
        {
            return records.Count == 0 ? null : $"was {records.Count} rows";
        }

        var ignoreListOrder = step.Text.Contains("ignoring element order for lists", StringComparison.Ordinal);
        var expected = step.Rows.Skip(1).Select(row => string.Join(" | ", row.Select(cell => TckValueParser.Normalize(cell, ignoreListOrder)))).ToList();
        var header = step.Rows.Count == 0 ? [] : step.Rows[0];
        if (!header.SequenceEqual(columns))
        {
            return $"columns: expected {string.Join(" | ", header)}, was {string.Join(" | ", columns)}";
        }

        var actual = records.Select(record => string.Join(" | ", record.GraphValues.ToArray().Select(value => TckValueText.Of(value, ignoreListOrder)))).ToList();
        if (!step.Text.Contains(", in order", StringComparison.Ordinal))
        {
            expected.Sort(StringComparer.Ordinal);
            actual.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(actual) ? null : $"expected\n  {string.Join("\n  ", expected)}\nwas\n  {string.Join("\n  ", actual)}";
    }
}
