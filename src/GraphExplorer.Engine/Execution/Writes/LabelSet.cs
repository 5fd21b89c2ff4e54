using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Writes;

/// <summary>Labels by name, or by expressions that answer a name or a list of names.</summary>
internal sealed class LabelSet(LazyToken[] names, Evaluator[] expressions)
{
    private readonly List<int> _ids = [];

    /// <summary>The distinct numbers on the frame's current row, each made if it is new; valid until the next call.</summary>
    internal List<int> ResolveOrCreate(ExecutionState state)
    {
        var table = state.Transaction.Store.Labels;
        _ids.Clear();
        foreach (var name in names)
        {
            Add(name.GetOrAdd(table));
        }

        foreach (var expression in expressions)
        {
            AddDynamic(expression.Evaluate(state), table);
        }

        return _ids;
    }

    private void AddDynamic(GraphValue value, TokenTable table)
    {
        if (value.IsList)
        {
            foreach (var item in value.AsList().Span)
            {
                AddDynamic(item, table);
            }
        }
        else if (value.IsString)
        {
            Add(table.GetOrAdd(value.AsString()));
        }
        else
        {
            throw FrameReader.Mismatch("a String or List of Strings", value);
        }
    }

    private void Add(int id)
    {
        if (!_ids.Contains(id))
        {
            _ids.Add(id);
        }
    }
}
