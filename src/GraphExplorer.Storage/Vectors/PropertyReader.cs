using System.Runtime.CompilerServices;
using GraphExplorer.Model;
using GraphExplorer.Storage.Records;

namespace GraphExplorer.Storage.Vectors;

/// <summary>
/// Reads one property of many entities. It sees what a draft writes meanwhile. A mutable struct for one thread: keep it in a field or
/// local.
/// </summary>
public struct PropertyReader
{
    // From so many neighbours in one chunk on the whole column is tested.
    private const int Dense = 16;

    // From so many chunks on a directory of the columns is worth its room.
    private const int FewChunks = 16;
    private readonly GraphState _state;
    private readonly int _key;
    private readonly EntityKind _kind;
    private readonly bool _ofDraft;
    private ColumnDirectory? _directory;
    private int _chunks;
    private long _number;
    private PropertyColumn? _column;

    internal PropertyReader(GraphState state, EntityKind kind, int key)
    {
        _state = state;
        _key = key;
        _kind = kind;
        _ofDraft = state.IsDraft;
        _number = -1;
    }

    /// <summary>The value of an entity, or null.</summary>
    public GraphValue Read(long id)
    {
        if (_directory?.Integers(id >> PropertyChunk.Bits) is { } integers)
        {
            return GraphValue.FromInteger(ColumnDirectory.Integer(integers, id));
        }

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
            var id = ids[i];
            if (_directory?.Integers(id >> PropertyChunk.Bits) is { } integers)
            {
                values[i] = ColumnDirectory.Integer(integers, id);
                present[i] = true;
                continue;
            }

            var value = Read(id);
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
    /// keep their order; of rows in ascending order of ids many in one chunk are tested together.
    /// </summary>
    /// <param name="ids">the entities by row</param>
    /// <param name="rows">places in <paramref name="ids"/></param>
    /// <param name="test">the condition</param>
    public int Select(ReadOnlySpan<long> ids, Span<int> rows, ColumnTest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var range = (test as ValueRange)?.Integers ?? WholeRange.Empty;
        var kept = 0;
        for (var from = 0; from < rows.Length;)
        {
            var id = ids[rows[from]];
            var number = id >> PropertyChunk.Bits;
            if (rows.Length - from >= Dense && !_ofDraft && ids[rows[from + Dense - 1]] >> PropertyChunk.Bits == number)
            {
                var to = from + 1;
                while (to < rows.Length && ids[rows[to]] >> PropertyChunk.Bits == number)
                {
                    to++;
                }

                MoveTo(id);
                kept += SelectTogether(ids, rows[from..to], test, rows[kept..]);
                from = to;
                continue;
            }

            bool holds;
            if (test is ValueRange && _directory?.Integers(number) is { } integers)
            {
                holds = range.Has(ColumnDirectory.Integer(integers, id));
            }
            else
            {
                MoveTo(id);
                holds = _column is not null && test.Matches(_column, (int)id & (PropertyChunk.Size - 1));
            }

            rows[kept] = rows[from];
            kept += holds ? 1 : 0;
            from++;
        }

        return kept;
    }

    /// <summary>The column that the value of an entity lies in, for a caller who reads it in its own way; the place is the id modulo 256.</summary>
    public ChunkColumn ColumnOf(long id)
    {
        MoveTo(id);
        return new ChunkColumn(_column);
    }

    private readonly int SelectTogether(ReadOnlySpan<long> ids, ReadOnlySpan<int> rows, ColumnTest test, Span<int> kept)
    {
        Span<ulong> places = stackalloc ulong[PropertyChunk.Size / 64];
        if (_column is null || test.Find(_column, places) == 0)
        {
            return 0;
        }

        var count = 0;
        foreach (var row in rows)
        {
            var slot = (int)ids[row] & (PropertyChunk.Size - 1);
            kept[count] = row;
            count += (int)(places[slot >> 6] >> slot) & 1;
        }

        return count;
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
        if (_directory is null && !_ofDraft && ++_chunks > FewChunks)
        {
            _directory = _state.ColumnsOf(_kind, _key);
        }

        if (_directory is not null && _directory.TryFind(_number, out _column))
        {
            return;
        }

        _column = _kind == EntityKind.Node ? _state.ChunkOfNode(id)?.Column(_key) : _state.ChunkOfRelationship(id)?.Column(_key);
        _directory?.Put(_number, _column);
    }
}
