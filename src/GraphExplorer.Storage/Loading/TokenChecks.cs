using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Loading;

/// <summary>Says whether stored tokens can be: in ascending order, each once, none without a name. Arrays come many times over.</summary>
internal sealed class TokenChecks(GraphStore store)
{
    private int[]? _lastLabels;
    private int[]? _lastKeys;

    /// <summary>What is wrong with a node's labels and properties; null when nothing is.</summary>
    internal string? Fault(int[] labels, PropertyBlock? properties)
    {
        if (!ReferenceEquals(labels, _lastLabels))
        {
            if (!IsAscending(labels, store.Labels.Count))
            {
                return "has labels without a name or out of order";
            }

            _lastLabels = labels;
        }

        return properties is null || (properties.Keys.Length == properties.Values.Length && AreKeys(properties.Keys))
            ? null
            : "has property keys without a name or out of order";
    }

    /// <summary>Whether these can be property keys.</summary>
    internal bool AreKeys(int[] keys)
    {
        if (!ReferenceEquals(keys, _lastKeys))
        {
            if (!IsAscending(keys, store.PropertyKeys.Count))
            {
                return false;
            }

            _lastKeys = keys;
        }

        return true;
    }

    private static bool IsAscending(int[] tokens, int count)
    {
        var last = -1;
        foreach (var token in tokens)
        {
            if (token <= last)
            {
                return false;
            }

            last = token;
        }

        return last < count;
    }
}
