using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution;

/// <summary>A compiled statement: makes operator trees, and says how large a frame they need and where the result lies in it. Thread-safe.</summary>
internal sealed class PhysicalPlan
{
    private readonly Func<bool, OperatorTree> _createTree;
    private readonly Lock _compiling = new();
    private OperatorTree? _first;

    internal PhysicalPlan(
        LogicalPlan logicalPlan,
        SlotTable slots,
        ParameterTable parameters,
        IReadOnlyList<string> columns,
        IReadOnlyList<int> resultSlots,
        OperatorTree first,
        Func<bool, OperatorTree> createTree)
    {
        LogicalPlan = logicalPlan;
        SlotCount = slots.Count;
        ParameterNames = [.. parameters.Names];
        Columns = columns;
        ResultSlots = resultSlots;
        _first = first;
        Notes = first.Notes;
        _createTree = createTree;
    }

    /// <summary>The plan that was compiled.</summary>
    internal LogicalPlan LogicalPlan { get; }

    /// <summary>What EXPLAIN says of how operators of the plan are carried out, where there is something to say.</summary>
    internal IReadOnlyDictionary<LogicalPlan, string> Notes { get; }

    /// <summary>The size of the frame.</summary>
    internal int SlotCount { get; }

    /// <summary>The parameters that the statement names, in order of their places.</summary>
    internal IReadOnlyList<string> ParameterNames { get; }

    /// <summary>The columns of the result; none for a statement that returns nothing.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>The place of each column in the frame.</summary>
    internal IReadOnlyList<int> ResultSlots { get; }

    /// <summary>A tree for one execution at a time.</summary>
    /// <param name="profile">Whether rows and store accesses are counted.</param>
    internal OperatorTree CreateOperators(bool profile = false)
    {
        if (!profile && Interlocked.Exchange(ref _first, null) is { } first)
        {
            return first;
        }

        // The slot table is shared by all trees of the plan and is not thread-safe.
        lock (_compiling)
        {
            return _createTree(profile);
        }
    }
}
