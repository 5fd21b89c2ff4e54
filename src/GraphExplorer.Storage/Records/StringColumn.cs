using GraphExplorer.Model;

namespace GraphExplorer.Storage.Records;

/// <summary>A column of strings.</summary>
internal sealed class StringColumn : PropertyColumn
{
    private readonly string?[] _values;

    internal StringColumn(long owner)
        : base(owner)
    {
        _values = new string?[RelationshipChunk.Size];
    }

    /// <summary>A column that owns <paramref name="values"/>.</summary>
    internal StringColumn(long owner, string?[] values, int count)
        : base(owner)
    {
        _values = values;
        Count = count;
    }

    private StringColumn(long owner, StringColumn source)
        : base(owner)
    {
        _values = (string?[])source._values.Clone();
        Count = source.Count;
    }

    internal override GraphValue Get(int slot) => GraphValue.FromString(_values[slot]);

    internal override PropertyColumn Set(int slot, GraphValue value)
    {
        if (!value.IsString)
        {
            return ToMixed().Set(slot, value);
        }

        if (_values[slot] is null)
        {
            Count++;
        }

        _values[slot] = value.AsString();
        return this;
    }

    internal override void Remove(int slot)
    {
        _values[slot] = null;
        Count--;
    }

    internal override PropertyColumn Copy(long owner) => new StringColumn(owner, this);

    internal override PropertyColumn Emptied(long owner) => new StringColumn(owner);
}
