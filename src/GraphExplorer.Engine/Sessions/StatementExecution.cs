using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>One run of a statement: pulls its rows and detaches them from the graph.</summary>
internal sealed class StatementExecution
{
    private readonly GraphTransaction _transaction;
    private readonly TimeSpan? _timeout;
    private readonly CancellationToken _deadline;
    private readonly CancellationTokenSource _stop;
    private readonly ValueDetacher _detacher;
    private PooledExecution? _running;
    private ExecutionState? _state;

    internal StatementExecution(
        CompiledStatement statement,
        Model.Query query,
        GraphTransaction transaction,
        StatementClock clock,
        long memoryLimit,
        CancellationToken deadline,
        TimeSpan? timeout)
    {
        Statement = statement;
        Query = query;
        _transaction = transaction;
        _timeout = timeout;
        _deadline = deadline;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(deadline);
        _detacher = new ValueDetacher(transaction.Store);
        if (statement.Mode == StatementMode.Explain)
        {
            return;
        }

        var parameters = Bind(statement.Plan.ParameterNames, query.Parameters);
        _running = statement.Rent();
        _state = new ExecutionState(transaction, _running.Frame, parameters, new MemoryTracker(memoryLimit), clock, _stop.Token);
        Counters = _state.Counters;
        try
        {
            _running.Tree.Root.Open(_state);
        }
        catch (Exception error)
        {
            throw Failed(error);
        }
    }

    internal CompiledStatement Statement { get; }

    internal Model.Query Query { get; }

    internal Counters Counters { get; } = new();

    /// <summary>The plan with figures, once a run under PROFILE has ended.</summary>
    internal IPlan? Profile { get; private set; }

    /// <summary>The next row, detached from the graph; null past the last, when all is released.</summary>
    internal IRecord? Next(CancellationToken cancellationToken)
    {
        if (_running is null)
        {
            return null;
        }

        using var registration = cancellationToken.CanBeCanceled ? cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop) : default;
        try
        {
            if (_running.Tree.Root.MoveNext(_state!))
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

    /// <summary>Lets go of everything.</summary>
    internal void End(bool succeeded)
    {
        if (_running is not { } running)
        {
            return;
        }

        _running = null;
        if (Statement.Mode == StatementMode.Profile)
        {
            Profile = Statement.Describe(running.Tree);
        }

        running.Tree.Root.Close();
        if (succeeded)
        {
            Statement.Return(running);
        }

        _state = null;
        _stop.Dispose();
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

    private Record Detach()
    {
        var slots = Statement.Plan.ResultSlots;
        var frame = _running!.Frame;
        var values = new GraphValue[slots.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _detacher.Detach(frame[slots[i]], _transaction.State);
        }

        return new Record(Statement.Columns, values);
    }

    /// <summary>Ends the run and answers the error to throw: a time limit that struck is the user's to know of.</summary>
    private Exception Failed(Exception error)
    {
        End(succeeded: false);
        return error is OperationCanceledException && _deadline.IsCancellationRequested
            ? new GraphException(
                StatusCodes.TransactionTimedOut,
                string.Create(CultureInfo.InvariantCulture, $"The transaction has been terminated because it ran longer than its limit of {_timeout?.TotalSeconds:0.###} s."),
                hint: "Narrow the pattern, add LIMIT, or give the transaction a longer timeout.")
            : error;
    }
}
