using GraphExplorer.Model;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of values of any types.</summary>
internal sealed class MixedColumn : PropertyColumn
{
    private readonly GraphValue[] _values;

    internal MixedColumn(long owner, GraphValue[] values, int count)
        : base(owner)
    {
        _values = values;
        Count = count;
    }

    internal override ColumnForm Form => ColumnForm.Values;

    internal override GraphValue Get(int slot) => _values[slot];

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (_values[slot].IsNull)
        {
            Count++;
        }

        _values[slot] = value;
        return this;
    }

    internal override void Remove(int slot)
    {
        _values[slot] = default;
        Count--;
    }

    internal override PropertyColumn Copy(long owner) => new MixedColumn(owner, (GraphValue[])_values.Clone(), Count);

    internal override PropertyColumn Emptied(long owner) => new MixedColumn(owner, new GraphValue[PropertyChunk.Size], 0);
}
