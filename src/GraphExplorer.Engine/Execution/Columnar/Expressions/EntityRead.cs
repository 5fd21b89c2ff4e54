using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>Something that is read of the entity in each row of a column: a property, or the type.</summary>
/// <param name="column">nodes or relationships</param>
/// <param name="key">the property; null for the type of relationships</param>
internal sealed class EntityRead(Column column, LazyToken? key)
{
    private readonly TypeNames _types = new();
    private Storage.Vectors.PropertyReader _reader;
    private GraphState? _graph;
    private bool _isNowhere;

    /// <summary>The entities.</summary>
    internal Column Column => column;

    /// <summary>The property; null for the type.</summary>
    internal LazyToken? Key => key;

    /// <summary>Begins with a batch.</summary>
    internal void Begin(ExecutionState state)
    {
        _graph = state.Graph;
        if (key is null)
        {
            return;
        }

        _isNowhere = !key.TryResolve(_graph.Store.PropertyKeys, out var id);
        if (!_isNowhere)
        {
            _reader = _graph.ReadProperty(column.Kind == ColumnKind.Node ? EntityKind.Node : EntityKind.Relationship, id);
        }
    }

    /// <summary>Ends with a batch: nothing of the graph is held on to.</summary>
    internal void End()
    {
        _graph = null;
        _reader = default;
    }

    /// <summary>Reads what a row has.</summary>
    internal GraphValue Read(int row)
    {
        var id = column.Ids[row];
        return key is null ? _types.Of(_graph!, id) : _isNowhere ? GraphValue.Null : _reader.Read(id);
    }

    /// <summary>Reads what the first rows have.</summary>
    internal void Read(int count, GraphValue[] values)
    {
        if (key is null)
        {
            for (var row = 0; row < count; row++)
            {
                values[row] = _types.Of(_graph!, column.Ids[row]);
            }
        }
        else if (_isNowhere)
        {
            Array.Clear(values, 0, count);
        }
        else
        {
            _reader.Read(column.Ids.AsSpan(0, count), values);
        }
    }
}
