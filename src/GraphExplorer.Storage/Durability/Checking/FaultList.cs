namespace GraphExplorer.Storage.Durability.Checking;

/// <summary>Collects what is wrong with a file, up to the number that a report lists.</summary>
internal sealed class FaultList(string path) : DamageHandler(path)
{
    private const string Remedy = "Restore a backup";
    private const int LongestLine = 600;
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    /// <summary>All faults, those included that are not listed.</summary>
    internal long Count { get; private set; }

    internal IReadOnlyList<string> Lines => _lines;

    internal override void Report(string what, Exception? inner = null, string? remedy = null) => Add(what, remedy ?? Remedy);

    private void Add(string what, string remedy)
    {
        lock (_gate)
        {
            Count++;
            if (_lines.Count < GraphFileReport.MostFaults)
            {
                var line = what.ReplaceLineEndings(" ").TrimEnd('.', ' ');
                _lines.Add($"{(line.Length > LongestLine ? line[..LongestLine] + "…" : line)}. {remedy.TrimEnd('.')}.");
            }
        }
    }
}
