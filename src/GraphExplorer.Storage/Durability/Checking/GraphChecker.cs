using GraphExplorer.Model;
using GraphExplorer.Storage.Indexes;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Durability.Checking;

/// <summary>Checks what must hold of a whole graph that was read from a file, of which parts may be missing.</summary>
internal sealed class GraphChecker(GraphState graph, FaultList faults, IProgress<GraphLoadProgress>? progress)
{
    private const int MostOfOneKind = 20;
    private const int EntitiesACancellation = 1 << 16;

    /// <summary>The number of nodes.</summary>
    internal long NodeCount { get; private set; }

    /// <summary>The number of relationships.</summary>
    internal long RelationshipCount { get; private set; }

    internal void Run(CancellationToken cancellationToken)
    {
        var parts = graph.Schema.Constraints.Count + 2;
        progress?.Report(new GraphLoadProgress(GraphLoadPhase.Verifying, 0, parts));
        NodeCount = Visit(EntityKind.Node, static _ => { }, cancellationToken);
        progress?.Report(new GraphLoadProgress(GraphLoadPhase.Verifying, 1, parts));
        CheckEnds(cancellationToken);
        for (var i = 0; i < graph.Schema.Constraints.Count; i++)
        {
            progress?.Report(new GraphLoadProgress(GraphLoadPhase.Verifying, i + 2, parts));
            Check(graph.Schema.Constraints[i], cancellationToken);
        }

        progress?.Report(new GraphLoadProgress(GraphLoadPhase.Verifying, parts, parts));
    }

    private void CheckEnds(CancellationToken cancellationToken)
    {
        var dangling = 0L;
        RelationshipCount = Visit(
            EntityKind.Relationship,
            relationship =>
            {
                var (id, _, start, end) = graph.Relationship(relationship);
                var hasStart = graph.NodeExists(start);
                if ((!hasStart || !graph.NodeExists(end)) && ++dangling <= MostOfOneKind)
                {
                    faults.Report(FormattableString.Invariant($"Relationship {id} lacks its {(hasStart ? "end" : "start")} node {(hasStart ? end : start)}"));
                }
            },
            cancellationToken);
        ReportMore(dangling, "relationships lack a node");
    }

    private void Check(ConstraintDefinition constraint, CancellationToken cancellationToken)
    {
        var violations = 0L;
        var taken = constraint.IsUnique ? new Dictionary<GraphValue, long>(ValueEquivalence.Instance) : null;
        Visit(
            constraint.EntityKind,
            id =>
            {
                if (!IsOver(constraint, id))
                {
                    return;
                }

                var violation = constraint.Kind == StoredConstraintKind.Unique ? null : DeferredConstraints.Violation(graph, constraint, id);
                violation ??= taken is null ? null : Duplicate(constraint, taken, id);
                if (violation is not null && ++violations <= MostOfOneKind)
                {
                    faults.Report($"Constraint '{constraint.Name}' does not hold: {violation}");
                }
            },
            cancellationToken);
        ReportMore(violations, $"entities break constraint '{constraint.Name}'");
    }

    private string? Duplicate(ConstraintDefinition constraint, Dictionary<GraphValue, long> taken, long id)
    {
        var key = new GraphValue[constraint.PropertyKeys.Length];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = Property(constraint.EntityKind, id, constraint.PropertyKeys[i]);
        }

        // Null and NaN equal nothing: such keys may come as often as they like.
        if (!KeyEquality.CanAllEqual(key) || taken.TryAdd(GraphValue.FromList(key), id))
        {
            return null;
        }

        var index = new IndexDefinition(constraint.Name, StoredIndexKind.Range, constraint.EntityKind, [constraint.LabelOrType], constraint.PropertyKeys);
        return ConstraintText.BothHave(graph.Store, index, taken[GraphValue.FromList(key)], id, key);
    }

    private GraphValue Property(EntityKind kind, long id, int key) =>
        kind == EntityKind.Node ? graph.NodeProperty(id, key) : graph.RelationshipProperty(id, key);

    private bool IsOver(ConstraintDefinition constraint, long id) => constraint.EntityKind == EntityKind.Node
        ? graph.HasLabel(id, constraint.LabelOrType)
        : graph.Relationship(id).Type == constraint.LabelOrType;

    private void ReportMore(long found, string what)
    {
        if (found > MostOfOneKind)
        {
            faults.Report(FormattableString.Invariant($"{found - MostOfOneKind} more {what}"));
        }
    }

    private long Visit(EntityKind kind, Action<long> visit, CancellationToken cancellationToken)
    {
        var ids = kind == EntityKind.Node ? graph.AllNodes() : graph.AllRelationships();
        var count = 0L;
        while (ids.MoveNext())
        {
            if (count++ % EntitiesACancellation == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            visit(ids.Current);
        }

        return count;
    }
}
