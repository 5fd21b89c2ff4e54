using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution;

/// <summary>The operators of one execution of a statement; a tree may be used again when its execution is over.</summary>
internal sealed class OperatorTree(Operator root, IReadOnlyDictionary<LogicalPlan, IProfiled>? profiled, IReadOnlyDictionary<LogicalPlan, string> notes)
{
    /// <summary>What EXPLAIN says of how operators of the plan are carried out, where there is something to say.</summary>
    internal IReadOnlyDictionary<LogicalPlan, string> Notes => notes;

    /// <summary>The operator that yields the result's rows.</summary>
    internal Operator Root { get; } = root;

    /// <summary>The rows that an operator of the plan has yielded. Zero unless the tree was made for PROFILE.</summary>
    internal long RowsOf(LogicalPlan plan) => Find(plan)?.ProfiledRows ?? 0;

    /// <summary>The store accesses of an operator itself, its sources' left out. Zero unless the tree was made for PROFILE.</summary>
    internal long DbHitsOf(LogicalPlan plan)
    {
        var hits = Find(plan)?.ProfiledDbHits ?? 0;
        foreach (var source in plan.Sources)
        {
            hits -= Find(source)?.ProfiledDbHits ?? 0;
        }

        return Math.Max(hits, 0);
    }

    private IProfiled? Find(LogicalPlan plan) => profiled is not null && profiled.TryGetValue(plan, out var found) ? found : null;
}
