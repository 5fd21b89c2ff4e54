namespace GraphExplorer.Storage.Loading;

/// <summary>Says whether stored tokens can be: in ascending order, each once, none without a name. Arrays come many times over.</summary>
internal sealed class TokenChecks(GraphStore store)
{
    private int[]? _lastLabels;
    private int[]? _lastKeys;

    /// <summary>Whether these can be a node's labels.</summary>
    internal bool AreLabels(int[] labels)
    {
        if (!ReferenceEquals(labels, _lastLabels))
        {
            if (!IsAscending(labels, store.Labels.Count))
            {
                return false;
            }

            _lastLabels = labels;
        }

        return true;
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
