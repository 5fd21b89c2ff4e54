using System.Runtime.CompilerServices;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>
/// Reads one property of many entities, and looks a chunk up only when the id lies in another one than the id before. It sees what
/// a draft writes meanwhile. A mutable struct for one thread: keep it in a field or local.
/// </summary>
public struct PropertyReader
{
    // From so many neighbours in one chunk on the whole column is tested.
    private const int Dense = 16;
    private readonly GraphState _state;
    private readonly int _key;
    private readonly bool _ofNodes;
    private readonly bool _ofDraft;
    private long _number;
    private PropertyColumn? _column;

    internal PropertyReader(GraphState state, EntityKind kind, int key)
    {
        _state = state;
        _key = key;
        _ofNodes = kind == EntityKind.Node;
        _ofDraft = state.IsDraft;
        _number = -1;
    }

    /// <summary>The value of an entity, or null.</summary>
    public GraphValue Read(long id)
    {
        MoveTo(id);
        return _column is null ? GraphValue.Null : _column.Get((int)id & (PropertyChunk.Size - 1));
    }

    /// <summary>The values of many entities, null where there is none.</summary>
    public void Read(ReadOnlySpan<long> ids, Span<GraphValue> values)
    {
        values = values[..ids.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Read(ids[i]);
        }
    }

    /// <summary>
    /// The integers of many entities and whether each has one. False, and the spans are of no use, where one of them has a value that
    /// is no integer.
    /// </summary>
    public bool TryReadIntegers(ReadOnlySpan<long> ids, Span<long> values, Span<bool> present)
    {
        values = values[..ids.Length];
        present = present[..ids.Length];
        for (var i = 0; i < values.Length; i++)
        {
            MoveTo(ids[i]);
            var slot = (int)ids[i] & (PropertyChunk.Size - 1);
            if (_column is IntegerColumn integers)
            {
                present[i] = integers.Has(slot);
                values[i] = integers.Values[slot];
                continue;
            }

            var value = _column is null ? GraphValue.Null : _column.Get(slot);
            present[i] = value.IsInteger;
            if (value.IsInteger)
            {
                values[i] = value.AsInteger();
            }
            else if (!value.IsNull)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Moves those of the given rows to the front on which an entity's property meets a condition, and answers how many they are. They
    /// keep their order; best are rows of ascending ids, of which many in one chunk are tested together.
    /// </summary>
    /// <param name="ids">the entities by row</param>
    /// <param name="rows">places in <paramref name="ids"/></param>
    /// <param name="test">the condition</param>
    public int Select(ReadOnlySpan<long> ids, Span<int> rows, ColumnTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        Span<ulong> places = stackalloc ulong[PropertyChunk.Size / 64];
        var kept = 0;
        for (var from = 0; from < rows.Length;)
        {
            var number = ids[rows[from]] >> PropertyChunk.Bits;
            var to = from + 1;
            while (to < rows.Length && ids[rows[to]] >> PropertyChunk.Bits == number)
            {
                to++;
            }

            MoveTo(ids[rows[from]]);
            if (_column is null)
            {
                from = to;
                continue;
            }

            var isDense = to - from >= Dense && !_ofDraft;
            if (isDense && test.Find(_column, places) == 0)
            {
                from = to;
                continue;
            }

            for (; from < to; from++)
            {
                var slot = (int)ids[rows[from]] & (PropertyChunk.Size - 1);
                if (isDense ? (places[slot >> 6] & (1UL << slot)) != 0 : test.Matches(_column, slot))
                {
                    rows[kept++] = rows[from];
                }
            }
        }

        return kept;
    }

    /// <summary>The column that the value of an entity lies in, for a caller who reads it in its own way; the place is the id modulo 256.</summary>
    public ChunkColumn ColumnOf(long id)
    {
        MoveTo(id);
        return new ChunkColumn(_column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(long id)
    {
        if (id >> PropertyChunk.Bits != _number || _ofDraft)
        {
            LookUp(id);
        }
    }

    private void LookUp(long id)
    {
        _number = id >> PropertyChunk.Bits;
        _column = _ofNodes ? _state.ChunkOfNode(id)?.Column(_key) : _state.ChunkOfRelationship(id)?.Column(_key);
    }
}
