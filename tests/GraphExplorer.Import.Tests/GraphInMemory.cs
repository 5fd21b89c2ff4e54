namespace GraphExplorer.Import.Tests;

/// <summary>A database that keeps what is committed, and can stop at a commit as a killed process would.</summary>
internal sealed class GraphInMemory : IImportTarget
{
    private readonly List<string> _names = [];
    private readonly List<(long Id, string Text)> _pendingNodes = [];
    private readonly List<string> _pendingRelationships = [];

    internal List<(long Id, string Text)> Nodes { get; } = [];

    internal List<string> Relationships { get; } = [];

    internal Dictionary<string, byte[]> Records { get; } = [];

    internal int Commits { get; private set; }

    /// <summary>The number of the first node.</summary>
    internal long FirstId { get; init; }

    /// <summary>The commits after which it stops; −1 for never.</summary>
    internal int StopAfterCommits { get; set; } = -1;

    public int RowsPerCommit => 1000;

    internal string Text => string.Join('\n', Nodes.Select(node => node.Text).Concat(Relationships));

    public int Label(string name) => NumberOf(name);

    public int RelationshipType(string name) => NumberOf(name);

    public int PropertyKey(string name) => NumberOf(name);

    public bool HasNode(long id) => Nodes.Exists(node => node.Id == id);

    public ValueTask<byte[]?> ReadRecordAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(Records.GetValueOrDefault(name));

    public ValueTask AddNodesAsync(NodeRows rows, Memory<long> ids, CancellationToken cancellationToken)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            // Every thousandth number is skipped, as where another entity has it.
            var id = FirstId + Nodes.Count + _pendingNodes.Count;
            id += id / 1000;
            ids.Span[row] = id;
            var labels = string.Concat(rows.Labels(row).ToArray().Select(label => ":" + _names[label]));
            _pendingNodes.Add((id, $"({id}{labels}{Properties(rows, row)})"));
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask AddRelationshipsAsync(RelationshipRows rows, CancellationToken cancellationToken)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            _pendingRelationships.Add($"({rows.Start(row)})-[:{_names[rows.Type(row)]}{Properties(rows, row)}]->({rows.End(row)})");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CommitAsync(string recordName, byte[] record, bool isLast, CancellationToken cancellationToken)
    {
        if (StopAfterCommits == Commits)
        {
            throw new OperationCanceledException("stopped");
        }

        Commits++;
        Nodes.AddRange(_pendingNodes);
        Relationships.AddRange(_pendingRelationships);
        Records[recordName] = record;
        Forget();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Forget();
        return ValueTask.CompletedTask;
    }

    /// <summary>Loses what was not committed, as the end of the process would.</summary>
    internal void Forget()
    {
        _pendingNodes.Clear();
        _pendingRelationships.Clear();
    }

    private int NumberOf(string name)
    {
        if (name == "refused")
        {
            throw new Model.GraphException(Model.StatusCodes.TokenNameError, "refused");
        }

        lock (_names)
        {
            if (!_names.Contains(name))
            {
                _names.Add(name);
            }

            return _names.IndexOf(name);
        }
    }

    private string Properties(ImportRows rows, int row)
    {
        var text = string.Empty;
        for (var i = 0; i < rows.Keys.Length; i++)
        {
            if (!rows.Values(row)[i].IsNull)
            {
                text += $"{(text.Length == 0 ? " {" : ", ")}{_names[rows.Keys[i]]}: {rows.Values(row)[i]}";
            }
        }

        return text.Length == 0 ? text : text + "}";
    }
}
