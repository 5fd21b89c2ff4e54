using GraphExplorer.Engine.Execution.Buffers;
using GraphExplorer.Engine.Execution.Columnar.Expressions;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Aggregation;

/// <summary>
/// A property of a node as key. It is read and looked up once for each node; the rows look the node up, whose id is cheaper to hash than a
/// string. In a transaction that writes it is evaluated for each row, as the node may be gone.
/// </summary>
internal sealed class NodePropertyCoding(Column nodes, LazyToken key, ColumnExpression expression) : KeyCoding
{
    private readonly ValueNumbers _numbers = new();
    private readonly LongTable _nodes = new();
    private readonly List<uint> _codes = [];
    private PropertyReader _reader;
    private bool _hasProperty;
    private bool _hasReader;

    /// <inheritdoc/>
    internal override void Evaluate(ColumnBatch batch, ExecutionState state)
    {
        if (state.Graph.IsDraft)
        {
            expression.Evaluate(batch, state);
        }
    }

    /// <inheritdoc/>
    internal override void Encode(ColumnBatch batch, Span<uint> codes, ExecutionState state)
    {
        if (state.Graph.IsDraft)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = _numbers.Of(expression.Output[i], state);
            }

            return;
        }

        if (!_hasReader)
        {
            _hasReader = true;
            _hasProperty = key.TryResolve(state.Graph.Store.PropertyKeys, out var id);
            _reader = _hasProperty ? state.Graph.ReadProperty(EntityKind.Node, id) : default;
        }

        var ids = nodes.Ids.AsSpan(0, codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            var node = _nodes.FindOrAdd(ids[i], state, out var added);
            if (added)
            {
                _codes.Add(_numbers.Of(Read(ids[i]), state));
            }

            codes[i] = _codes[node];
        }
    }

    /// <inheritdoc/>
    internal override GraphValue Value(int row, ExecutionState state) => state.Graph.IsDraft ? expression.Output[row] : Read(nodes.Ids[row]);

    /// <inheritdoc/>
    internal override uint[] Translate(KeyCoding other, ExecutionState state) => _numbers.Translate(((NodePropertyCoding)other)._numbers, state);

    /// <inheritdoc/>
    internal override void Clear()
    {
        _numbers.Clear();
        _nodes.Clear();
        _codes.Clear();
        _reader = default;
        _hasReader = false;
        expression.Output.Clear();
    }

    private GraphValue Read(long node) => _hasProperty ? _reader.Read(node) : GraphValue.Null;
}
