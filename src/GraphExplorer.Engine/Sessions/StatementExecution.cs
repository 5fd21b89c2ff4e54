using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Batches;
using GraphExplorer.Engine.Execution.Columnar;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>One run of a statement: pulls its rows and detaches them from the graph.</summary>
internal sealed class StatementExecution
{
    private readonly GraphTransaction _transaction;
    private readonly TransactionEnd _end;
    private readonly ValueDetacher _detacher;
    private CancellationToken _heard;
    private CancellationTokenRegistration _hearing;
    private PooledExecution? _running;
    private readonly ColumnsToRows? _region;
    private readonly Column?[] _columns = [];
    private ExecutionState? _state;

    internal StatementExecution(
        CompiledStatement statement,
        Model.Query query,
        GraphTransaction transaction,
        StatementClock clock,
        MemoryTracker memory,
        TransactionEnd end,
        IBatchTransactions? batches)
    {
        Statement = statement;
        Query = query;
        _transaction = transaction;
        _end = end;
        _detacher = new ValueDetacher(transaction.Store);
        if (statement.Mode == StatementMode.Explain)
        {
            return;
        }

        var parameters = Bind(statement.Plan.ParameterNames, query.Parameters);
        _running = statement.Rent();
        if (_running.Tree.Root is ColumnsToRows region)
        {
            _region = region;
            _columns = [.. statement.Plan.ResultSlots.Select(region.Source.Output.Find)];
        }

        _state = new ExecutionState(transaction, _running.Frame, parameters, memory, clock, end.Token) { Batches = batches };
        Counters = _state.Counters;
    }

    internal CompiledStatement Statement { get; }

    internal Model.Query Query { get; }

    internal GraphStore Store => _transaction.Store;

    internal Counters Counters { get; } = new();

    /// <summary>The memory of the run; null once it is over.</summary>
    internal MemoryTracker? Memory => _state?.Memory;

    /// <summary>The plan with figures, once a run under PROFILE has ended.</summary>
    internal IPlan? Profile { get; private set; }

    /// <summary>Whether the next row has been computed already.</summary>
    internal bool HasNextAtHand => _running is not null && _region is { HasNextAtHand: true };

    /// <summary>Begins the run. Throws <see cref="GraphException"/>, after which it is over.</summary>
    internal void Open(CancellationToken cancellationToken)
    {
        if (_running is null)
        {
            return;
        }

        Hear(cancellationToken);
        try
        {
            _state!.ThrowIfCancelled();
            _running.Tree.Root.Open(_state);
        }
        catch (Exception error)
        {
            throw Failed(error);
        }
    }

    /// <summary>The next row, detached from the graph; null past the last, when all is released.</summary>
    internal IRecord? Next(CancellationToken cancellationToken)
    {
        if (_running is null)
        {
            return null;
        }

        Hear(cancellationToken);
        try
        {
            _state!.ThrowIfCancelled();
            if (_region?.Advance(_state) ?? _running.Tree.Root.MoveNext(_state))
            {
                return Detach();
            }
        }
        catch (Exception error)
        {
            throw Failed(error);
        }

        End(succeeded: true);
        return null;
    }

    /// <summary>Counts a row that is kept for later towards the memory limit.</summary>
    internal void Retain(IRecord record)
    {
        if (_state is null)
        {
            return;
        }

        var bytes = 64L;
        foreach (var value in record.GraphValues)
        {
            bytes += ValueSize.Of(value);
        }

        try
        {
            _state.Memory.Take(bytes);
        }
        catch (GraphException error)
        {
            throw Failed(error);
        }
    }

    /// <summary>Lets go of everything.</summary>
    internal void End(bool succeeded)
    {
        if (_running is not { } running)
        {
            return;
        }

        _running = null;
        _hearing.Dispose();
        if (Statement.Mode == StatementMode.Profile)
        {
            Profile = Statement.Describe(running.Tree);
        }

        running.Tree.Root.Close();
        if (succeeded)
        {
            Statement.Return(running);
        }

        _state?.Memory.ReturnAll();
        _state = null;
    }

    private static GraphValue[] Bind(IReadOnlyList<string> names, MapValue given)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var values = new GraphValue[names.Count];
        List<string>? missing = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (!given.TryGetValue(names[i], out values[i]))
            {
                (missing ??= []).Add(names[i]);
            }
        }

        return missing is null
            ? values
            : throw new GraphException(
                StatusCodes.ParameterMissing,
                $"Expected parameter(s): {string.Join(", ", missing)}",
                hint: "Give each parameter that the statement names after a dollar sign a value, or null.");
    }

    /// <summary>Ends the run when the caller of the moment cancels; most callers pass the same token for every row.</summary>
    private void Hear(CancellationToken cancellationToken)
    {
        if (cancellationToken == _heard)
        {
            return;
        }

        _hearing.Dispose();
        _heard = cancellationToken;
        _hearing = _end.EndWith(cancellationToken);
    }

    private Record Detach()
    {
        var slots = Statement.Plan.ResultSlots;
        var frame = _running!.Frame;
        var values = new GraphValue[slots.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _detacher.Detach(_region is not null && _columns[i] is { } column ? column[_region.Row] : frame[slots[i]], _transaction.State);
        }

        return new Record(Statement.Columns, values);
    }

    /// <summary>Ends the run and answers the error to throw: a time limit that struck is the user's to know of.</summary>
    private Exception Failed(Exception error)
    {
        End(succeeded: false);
        return error switch
        {
            OperationCanceledException cancelled => _end.Error(cancelled, _heard),
            GraphException failure => failure.WithQuery(Query.Text),
            _ => error,
        };
    }
}
