using System.Text;
using System.Text.Unicode;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Rows;

/// <summary>The labels of rows: those of the source together with those of a field, made once for each text that comes.</summary>
internal sealed class LabelSets
{
    private const int MostKept = 4096;
    private readonly IImportTarget _target;
    private readonly int[] _always;
    private readonly char _delimiter;
    private readonly Dictionary<string, int[]> _kept = new(StringComparer.Ordinal);
    private byte[] _lastText = [];
    private int[] _last;

    internal LabelSets(IReadOnlyList<string> always, char delimiter, IImportTarget target)
    {
        _target = target;
        _delimiter = delimiter;
        _always = [.. always.Select(target.Label).Distinct().Order()];
        _last = _always;
    }

    /// <summary>The labels of a row without labels of its own.</summary>
    internal int[] Always => _always;

    /// <summary>The labels of a row whose field is <paramref name="text"/>; null where that is not UTF-8 or names what cannot be a label.</summary>
    internal int[]? Of(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual(_lastText))
        {
            return _last;
        }

        if (!Utf8.IsValid(text))
        {
            return null;
        }

        var names = Encoding.UTF8.GetString(text);
        if (!_kept.TryGetValue(names, out var labels))
        {
            var own = names.Split(_delimiter, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            try
            {
                labels = [.. own.Select(_target.Label).Concat(_always).Distinct().Order()];
            }
            catch (GraphException error) when (ImportError.IsBadName(error))
            {
                return null;
            }

            if (_kept.Count >= MostKept)
            {
                _kept.Clear();
            }

            _kept.Add(names, labels);
        }

        _lastText = text.ToArray();
        return _last = labels;
    }
}
