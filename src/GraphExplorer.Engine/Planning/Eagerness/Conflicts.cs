namespace GraphExplorer.Engine.Planning.Eagerness;

/// <summary>Says where reads and writes meet.</summary>
internal static class Conflicts
{
    /// <summary>The reason why a read could see a write; null when it cannot.</summary>
    internal static string? Between(GraphReads reads, GraphWrites writes)
    {
        if (reads.IsEmpty || writes.IsEmpty)
        {
            return null;
        }

        return Creation(reads, writes) ?? Changes(reads, writes) ?? (writes.Deletes ? "read/delete conflict" : null);
    }

    /// <summary>The reason why the order of two writes matters; null when it does not.</summary>
    internal static string? Between(GraphWrites earlier, GraphWrites later)
    {
        if (MeetWrites(earlier.SetProperties, later.SetProperties) is { } property)
        {
            return $"set/set conflict for property: {property}";
        }

        return MeetWrites(earlier.SetLabels, later.SetLabels) is { } label ? $"set/set conflict for label: {label}" : null;
    }

    private static string? Creation(GraphReads reads, GraphWrites writes)
    {
        foreach (var labels in writes.CreatedNodes)
        {
            if (reads.ScannedLabels is null)
            {
                return "read/create conflict for nodes";
            }

            if (labels is null && reads.ScannedLabels.Count > 0)
            {
                return "read/create conflict for nodes";
            }

            if (labels?.FirstOrDefault(reads.ScannedLabels.Contains) is { } label)
            {
                return $"read/create conflict for label: {label}";
            }
        }

        return Meet(reads.Types, writes.CreatedTypes) is { } type ? $"read/create conflict for type: {type}" : null;
    }

    private static string? Changes(GraphReads reads, GraphWrites writes)
    {
        if (Meet(reads.Properties, writes.SetProperties) is { } property)
        {
            return $"read/set conflict for property: {property}";
        }

        return Meet(reads.TestedLabels, writes.SetLabels) is { } label ? $"read/set conflict for label: {label}" : null;
    }

    private static string? Meet(HashSet<string>? read, HashSet<string?> written)
    {
        if (written.Count == 0 || read is { Count: 0 })
        {
            return null;
        }

        return read is null || written.Contains(null) ? "any" : written.FirstOrDefault(name => read.Contains(name!));
    }

    private static string? MeetWrites(HashSet<string?> earlier, HashSet<string?> later)
    {
        if (earlier.Count == 0 || later.Count == 0)
        {
            return null;
        }

        return earlier.Contains(null) || later.Contains(null) ? "any" : later.FirstOrDefault(earlier.Contains);
    }
}
