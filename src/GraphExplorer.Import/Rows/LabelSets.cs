using System.Text;
using System.Text.Unicode;
using GraphExplorer.Import.Values;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Rows;

/// <summary>The labels of rows: those of the source together with those of a field.</summary>
internal sealed class LabelSets
{
    private readonly IImportTarget _target;
    private readonly char _delimiter;
    private readonly RecentTexts<int[]> _recent = new(1 << 10);

    internal LabelSets(IReadOnlyList<string> always, char delimiter, IImportTarget target)
    {
        _target = target;
        _delimiter = delimiter;
        Always = [.. always.Select(target.Label).Distinct().Order()];
    }

    /// <summary>The labels of a row without labels of its own.</summary>
    internal int[] Always { get; }

    /// <summary>The labels of a row whose field is <paramref name="text"/>; null where that is not UTF-8 or names what cannot be a label.</summary>
    internal int[]? Of(ReadOnlySpan<byte> text)
    {
        if (_recent.TryGet(text, out var labels))
        {
            return labels;
        }

        if (!Utf8.IsValid(text))
        {
            return null;
        }

        try
        {
            var own = Encoding.UTF8.GetString(text).Split(_delimiter, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            labels = [.. own.Select(_target.Label).Concat(Always).Distinct().Order()];
        }
        catch (GraphException error) when (ImportError.IsBadName(error))
        {
            return null;
        }

        _recent.Keep(text, labels);
        return labels;
    }
}
