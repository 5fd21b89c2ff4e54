using System.Collections.Concurrent;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Planning;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Statistics;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>A statement ready to run any number of times, also at the same time: its plan, and operator trees that are used again.</summary>
internal sealed class CompiledStatement
{
    private const int PooledTrees = 8;
    private readonly ConcurrentBag<PooledExecution> _pool = [];
    private readonly IReadOnlyList<INotification> _notifications;
    private readonly UnknownNames _unknownNames;
    private readonly HintWarnings _hintWarnings;

    internal CompiledStatement(
        PhysicalPlan plan,
        PlannedStatement planned,
        CheckedStatement checkedStatement,
        PlanningBasis basis,
        bool asksSystem,
        Func<OperatorTree?, IPlan> describe)
    {
        Plan = plan;
        Basis = basis;

        // The check knows what procedures do, the plan what SHOW stands for.
        QueryType = planned.IsReadOnly && !checkedStatement.IsReadOnly ? checkedStatement.QueryType
            : planned.IsReadOnly && asksSystem ? QueryType.SchemaWrite
            : planned.QueryType;
        Writes = !planned.IsReadOnly || !checkedStatement.IsReadOnly;
        HasBatches = PlanTree.Operators(planned.Plan).Any(step => step is TransactionalApply);
        Mode = planned.Mode;
        Describe = describe;
        _notifications = checkedStatement.Notifications;
        _unknownNames = UnknownNames.Of(checkedStatement.Statement);
        _hintWarnings = HintWarnings.Of(checkedStatement.Statement);
        ColumnNames = [.. planned.Columns];
        Columns = new MapShape(ColumnNames);
    }

    internal PhysicalPlan Plan { get; }

    /// <summary>What tells when the plan is no longer the best.</summary>
    internal PlanningBasis Basis { get; }

    /// <summary>The kind that the summary tells.</summary>
    internal QueryType QueryType { get; }

    /// <summary>Whether it changes data or schema.</summary>
    internal bool Writes { get; }

    /// <summary>Whether it has a CALL … IN TRANSACTIONS.</summary>
    internal bool HasBatches { get; }

    internal StatementMode Mode { get; }

    internal MapShape Columns { get; }

    internal string[] ColumnNames { get; }

    /// <summary>The plan for the user; with the figures of a tree that ran under PROFILE.</summary>
    internal Func<OperatorTree?, IPlan> Describe { get; }

    /// <summary>What the semantic check warns of, and the names that the store does not have now.</summary>
    internal IReadOnlyList<INotification> NotificationsFor(GraphStore store) => [.. _notifications, .. _unknownNames.Missing(store), .. _hintWarnings.For(store)];

    /// <summary>Takes operators and a frame for one execution.</summary>
    internal PooledExecution Rent() => Mode != StatementMode.Profile && _pool.TryTake(out var pooled)
        ? pooled
        : new PooledExecution(Plan.CreateOperators(Mode == StatementMode.Profile), new GraphValue[Plan.SlotCount]);

    /// <summary>Gives operators back that ended well and were closed.</summary>
    internal void Return(PooledExecution execution)
    {
        if (Mode != StatementMode.Profile && _pool.Count < PooledTrees)
        {
            Array.Clear(execution.Frame);
            _pool.Add(execution);
        }
    }
}
