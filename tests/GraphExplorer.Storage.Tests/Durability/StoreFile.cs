using System.Globalization;
using System.Text;
using GraphExplorer.Storage.Durability;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>A database file in a folder of its own, which goes with it.</summary>
internal sealed class StoreFile : IDisposable
{
    /// <summary>A log that works in all its ways after a few commits.</summary>
    internal static readonly CommitLogOptions Busy = new()
    {
        MostLoggedEntities = 40,
        MostLoggedBytes = 2000,
        FoldingBytes = 1500,
        FoldedBytes = 700,
        FoldedBytesACommit = 300,
        RowCost = 100,
        MostRowsDeletedACommit = 7,
        CheckpointPages = 40,
        LogBytesLeftAtClose = 1000,
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("graphexplorer-").FullName;

    internal StoreFile() => Path = System.IO.Path.Combine(_folder, "graph.db");

    internal string Path { get; }

    internal string LogPath => Path + "-wal";

    internal string SessionPath => Path + "-session";

    /// <summary>The files in the folder, without the folder.</summary>
    internal string[] Files => [.. Directory.GetFiles(_folder).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    internal GraphStore Open(CommitLogOptions? log = null, GraphStoreOptions? options = null) =>
        FileSession.Open(new GraphFileOptions { Path = Path }, options ?? GraphStoreOptions.Default, log ?? CommitLogOptions.Default, null, TestContext.Current.CancellationToken);

    /// <summary>The files as they are now, under another name in the same folder: what a crash would leave.</summary>
    internal StoreFile Crashed()
    {
        var copy = new StoreFile();
        foreach (var ending in new[] { "", "-wal", "-session" })
        {
            if (File.Exists(Path + ending))
            {
                File.Copy(Path + ending, copy.Path + ending);
            }
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static void Commit(GraphStore store, Action<GraphTransaction> work)
    {
        using var transaction = store.Begin();
        transaction.AcquireWriter(TestContext.Current.CancellationToken);
        work(transaction);
        transaction.Commit(TestContext.Current.CancellationToken);
    }

    /// <summary>All that a state holds, as text.</summary>
    internal static string Content(GraphState state)
    {
        var text = new StringBuilder();
        var store = state.Store;
        text.Append(CultureInfo.InvariantCulture, $"version {state.Version}, nodes {state.NodeCount}, relationships {state.RelationshipCount}\n");
        var nodes = state.AllNodes();
        while (nodes.MoveNext())
        {
            text.Append(CultureInfo.InvariantCulture, $"({nodes.Current}");
            foreach (var label in state.NodeLabels(nodes.Current))
            {
                text.Append(CultureInfo.InvariantCulture, $":{store.Labels.Name(label)}");
            }

            Append(text, store, state.NodeProperties(nodes.Current));
            text.Append(CultureInfo.InvariantCulture, $" degree {state.Degree(nodes.Current, RelationshipDirection.Both, null)}\n");
        }

        var relationships = state.AllRelationships();
        while (relationships.MoveNext())
        {
            var relationship = state.Relationship(relationships.Current);
            text.Append(CultureInfo.InvariantCulture, $"[{relationships.Current} {relationship.StartNode} {store.RelationshipTypes.Name(relationship.Type)} {relationship.EndNode}");
            Append(text, store, state.RelationshipProperties(relationships.Current));
            text.Append('\n');
        }

        foreach (var index in state.Schema.Indexes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{index.Id} {index.Name} {index.Kind} {index.EntityKind} {string.Join(",", index.LabelsOrTypes)} {string.Join(",", index.PropertyKeys)} {index.OwningConstraint} {index.Config}\n");
            if (index.IsSearchable)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {state.CountIndexEntries(index)} entries\n");
            }
        }

        foreach (var constraint in state.Schema.Constraints)
        {
            text.Append(CultureInfo.InvariantCulture, $"{constraint.Id} {constraint.Name} {constraint.Kind} {constraint.EntityKind} {constraint.LabelOrType} {string.Join(",", constraint.PropertyKeys)} {constraint.Type?.Text}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, GraphStore store, PropertyList properties)
    {
        var keys = properties.Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" {store.PropertyKeys.Name(keys[i])}={properties.Values[i].Kind} {properties.Values[i]}");
        }
    }
}
