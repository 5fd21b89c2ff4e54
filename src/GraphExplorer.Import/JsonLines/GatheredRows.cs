using GraphExplorer.Import.Ids;
using GraphExplorer.Model;

namespace GraphExplorer.Import.JsonLines;

/// <summary>Nodes or relationships on their way to the database, each with properties of its own.</summary>
internal sealed class GatheredRows(IImportTarget target)
{
    private readonly Dictionary<string, int> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _propertyKeys = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _keys = [];
    private readonly List<int[]> _nodes = [];
    private readonly List<(int Type, long Start, long End)> _relationships = [];
    private readonly List<(int Key, GraphValue Value)> _values = [];
    private readonly List<int> _ends = [];

    /// <summary>The rows.</summary>
    internal int Count => _ends.Count;

    /// <summary>The places that rows and keys span.</summary>
    internal long Values => (long)Count * _keys.Count;

    internal bool HasNodes => _nodes.Count > 0;

    internal bool HasRelationships => _relationships.Count > 0;

    /// <summary>The properties of the row that was added last.</summary>
    internal int LastProperties { get; private set; }

    internal void AddNode(JsonLine line)
    {
        _nodes.Add([.. line.Labels().Select(label => NumberOf(_labels, label, target.Label, line)).Distinct().Order()]);
        AddProperties(line);
    }

    /// <summary>Adds a relationship between nodes of the database's numbers.</summary>
    internal void AddRelationship(JsonLine line, long start, long end)
    {
        _relationships.Add((NumberOf(_types, line.RelationshipType(), target.RelationshipType, line), start, end));
        AddProperties(line);
    }

    /// <summary>Adds the rows to the database and forgets them.</summary>
    internal async ValueTask AddToAsync(CreatedNodes created, CancellationToken cancellationToken)
    {
        int[] keys = [.. _keys];
        if (HasNodes)
        {
            var rows = new NodeRows(this, keys, Count);
            for (var row = 0; row < Count; row++)
            {
                Fill(row, keys, rows.NextValues);
                rows.Add(_nodes[row]);
            }

            var ids = new long[Count];
            await target.AddNodesAsync(rows, ids, cancellationToken).ConfigureAwait(false);
            foreach (var id in ids)
            {
                created.Add(id);
            }
        }
        else
        {
            var rows = new RelationshipRows(this, keys, Count);
            for (var row = 0; row < Count; row++)
            {
                Fill(row, keys, rows.NextValues);
                var (type, start, end) = _relationships[row];
                rows.Add(type, start, end);
            }

            await target.AddRelationshipsAsync(rows, cancellationToken).ConfigureAwait(false);
        }

        _keys.Clear();
        _nodes.Clear();
        _relationships.Clear();
        _values.Clear();
        _ends.Clear();
    }

    private static int NumberOf(Dictionary<string, int> known, string name, Func<string, int> find, JsonLine line)
    {
        if (!known.TryGetValue(name, out var number))
        {
            try
            {
                known.Add(name, number = find(name));
            }
            catch (GraphException error)
            {
                throw line.Error(error.Message, error.Hint);
            }
        }

        return number;
    }

    private void AddProperties(JsonLine line)
    {
        LastProperties = 0;
        foreach (var (name, value) in line.Properties())
        {
            var key = NumberOf(_propertyKeys, name, target.PropertyKey, line);
            _keys.Add(key);
            _values.Add((key, value));
            LastProperties++;
        }

        _ends.Add(_values.Count);
    }

    private void Fill(int row, int[] keys, Span<GraphValue> into)
    {
        into.Clear();
        for (var i = row == 0 ? 0 : _ends[row - 1]; i < _ends[row]; i++)
        {
            into[Array.BinarySearch(keys, _values[i].Key)] = _values[i].Value;
        }
    }
}
