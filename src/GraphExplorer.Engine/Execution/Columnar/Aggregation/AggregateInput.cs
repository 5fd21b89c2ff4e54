using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Functions.Aggregating;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>One aggregating call over batches: what it takes in, and the states of its groups.</summary>
/// <param name="argument">What it takes in; null for <c>count(*)</c>.</param>
/// <param name="states">The states.</param>
internal sealed class AggregateInput(ColumnExpression? argument, AggregateStates states)
{
    /// <summary>The states of its groups.</summary>
    internal AggregateStates States => states;

    /// <summary>Computes the argument for each row of a batch. An error ends the batch before its row.</summary>
    internal void Evaluate(ColumnBatch batch, ExecutionState state) => argument?.Evaluate(batch, state);

    /// <summary>Takes in the rows of a batch whose argument was computed.</summary>
    internal void Add(ColumnBatch batch, ReadOnlySpan<int> groups, ExecutionState state)
    {
        if (argument is null)
        {
            ((CountStates)states).AddRows(groups);
        }
        else if (states.ReadsRow)
        {
            AddRowByRow(argument.Output, batch, groups, state);
        }
        else if (argument.Output.Kind == ColumnKind.Value)
        {
            states.AddValues(groups, argument.Output.Values.AsSpan(0, groups.Length), state);
        }
        else
        {
            states.AddEntities(groups, argument.Output.Ids.AsSpan(0, groups.Length), argument.Output.Kind == ColumnKind.Node, state);
        }
    }

    /// <summary>Takes in rows of the one group that there is without keys.</summary>
    internal void AddAll(ColumnBatch batch, ReadOnlySpan<int> groups, ExecutionState state)
    {
        if (states is CountStates counts && (argument is null || argument.Output.Kind != ColumnKind.Value))
        {
            counts.AddRows(0, groups.Length);
        }
        else
        {
            Add(batch, groups, state);
        }
    }

    /// <summary>Forgets all groups.</summary>
    internal void Clear()
    {
        states.Clear();
        argument?.Output.Clear();
    }

    private void AddRowByRow(Column values, ColumnBatch batch, ReadOnlySpan<int> groups, ExecutionState state)
    {
        for (var row = 0; row < groups.Length; row++)
        {
            if (values[row] is { IsNull: false } value)
            {
                batch.Load(row, state.Frame);
                states.Add(groups[row], value, state);
            }
        }
    }
}
