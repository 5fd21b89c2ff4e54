using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Sources;

/// <summary>
/// Calls a procedure for each row and yields a row for each of its rows. One without columns changes no cardinality.
/// </summary>
/// <param name="source">the rows</param>
/// <param name="procedure">what is called</param>
/// <param name="arguments">for each input its value; null for the default</param>
/// <param name="columns">the outputs that are bound</param>
/// <param name="slots">where each is bound</param>
/// <param name="optional">whether a row stays, with nulls, for which nothing is yielded</param>
internal sealed class ProcedureCallOperator(
    Operator source,
    IProcedure procedure,
    Evaluator?[] arguments,
    int[] columns,
    int[] slots,
    bool optional) : Operator
{
    private IEnumerator<GraphValue[]>? _rows;
    private bool _matched;

    /// <inheritdoc/>
    internal override void Open(ExecutionState state)
    {
        EndCall();
        source.Open(state);
    }

    /// <inheritdoc/>
    internal override bool MoveNext(ExecutionState state)
    {
        while (true)
        {
            if (_rows is not null)
            {
                if (MoveToRow())
                {
                    state.ThrowIfCancelled();
                    _matched = true;
                    Write(_rows.Current, state.Frame);
                    return true;
                }

                EndCall();
                if (optional && !_matched)
                {
                    foreach (var slot in slots)
                    {
                        state.Frame[slot] = GraphValue.Null;
                    }

                    return true;
                }
            }

            if (!source.MoveNext(state))
            {
                return false;
            }

            state.ThrowIfCancelled();
            _rows = Call(state);
            _matched = false;
            if (procedure.Signature.Outputs.Count == 0)
            {
                while (MoveToRow())
                {
                    state.ThrowIfCancelled();
                }

                EndCall();
                return true;
            }
        }
    }

    /// <inheritdoc/>
    internal override void Close()
    {
        EndCall();
        source.Close();
    }

    private IEnumerator<GraphValue[]> Call(ExecutionState state)
    {
        var inputs = procedure.Signature.Inputs;
        var values = new GraphValue[inputs.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i] is { } argument
                ? ProcedureArguments.Convert(argument.Evaluate(state), inputs[i], procedure.Signature)
                : inputs[i].Default ?? GraphValue.Null;
        }

        state.DbHits++;
        var context = new ProcedureContext(state.Transaction, state.CancellationToken);
        try
        {
            return procedure.Call(context, values).GetEnumerator();
        }
        catch (Exception problem) when (IsOfProcedure(problem))
        {
            throw Failed(problem);
        }
    }

    private bool MoveToRow()
    {
        try
        {
            return _rows!.MoveNext();
        }
        catch (Exception problem) when (IsOfProcedure(problem))
        {
            throw Failed(problem);
        }
    }

    // What a registered procedure throws is its own failure, and no reason to take the engine for broken.
    private static bool IsOfProcedure(Exception problem) => problem is not (GraphException or OperationCanceledException or OutOfMemoryException);

    private GraphException Failed(Exception problem) => new(
        StatusCodes.ProcedureCallFailed,
        $"Failed to invoke procedure `{procedure.Signature.Name}`: Caused by: {problem.GetType().FullName}: {problem.Message}",
        innerException: problem);

    private void Write(GraphValue[] row, GraphValue[] frame)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            frame[slots[i]] = row[columns[i]];
        }
    }

    private void EndCall()
    {
        _rows?.Dispose();
        _rows = null;
    }
}
