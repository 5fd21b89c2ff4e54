using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Model;
using GraphExplorer.Storage;
using GraphExplorer.Storage.Vectors;

namespace GraphExplorer.Engine.Execution.Columnar.Expressions;

/// <summary>
/// A predicate over one property of the entities of a column, tested as the values lie in the store: whole columns together where the
/// store knows how, and strings that a chunk holds once and numbers, once each.
/// </summary>
internal abstract class PropertyPredicate(Column column, LazyToken key) : ColumnPredicate
{
    private const int ChunkBits = 8;
    private const int ChunkMask = (1 << ChunkBits) - 1;
    private const byte IsTrue = 1;
    private const byte IsNotTrue = 2;
    private readonly byte[] _numbered = new byte[byte.MaxValue + 1];
    private int _row;
    private int _kept;

    /// <inheritdoc/>
    internal override int Cost => 2;

    /// <summary>The same condition in a form that the store tests whole columns with, where there is one; it cannot fail.</summary>
    protected ColumnTest? Whole { get; set; }

    /// <inheritdoc/>
    internal sealed override int Select(ColumnBatch batch, Span<int> rows, ExecutionState state)
    {
        _row = rows[0];
        _kept = 0;
        try
        {
            return Prepare(state) ? Test(rows, state) : 0;
        }
        catch (GraphException error)
        {
            // The rows before it that hold have been moved to the front.
            batch.Fail(_row, error);
            return _kept;
        }
    }

    /// <summary>Works out what is the same on all rows; false where the predicate is true on none.</summary>
    protected abstract bool Prepare(ExecutionState state);

    /// <summary>Whether it is true of a value.</summary>
    protected abstract bool Holds(GraphValue value, ExecutionState state);

    private int Test(Span<int> rows, ExecutionState state)
    {
        var ids = column.Ids;
        if (!key.TryResolve(state.Graph.Store.PropertyKeys, out var keyId))
        {
            return TestMissing(rows, state);
        }

        var reader = state.Graph.ReadProperty(column.Kind == ColumnKind.Node ? EntityKind.Node : EntityKind.Relationship, keyId);
        if (Whole is not null)
        {
            return reader.Select(ids, rows, Whole);
        }

        var number = -1L;
        var chunk = default(ChunkColumn);
        var form = ColumnForm.Empty;
        ReadOnlySpan<byte> numbers = default;
        foreach (var row in rows)
        {
            var id = ids[row];
            if (id >> ChunkBits != number)
            {
                number = id >> ChunkBits;
                chunk = reader.ColumnOf(id);
                form = chunk.Form;
                if (form == ColumnForm.NumberedStrings)
                {
                    numbers = chunk.StringNumbers;
                    _numbered.AsSpan(0, chunk.Strings.Length + 1).Clear();
                }
            }

            var place = (int)id & ChunkMask;
            bool holds;
            if (form == ColumnForm.NumberedStrings)
            {
                ref var known = ref _numbered[numbers[place]];
                if (known == 0)
                {
                    _row = row;
                    known = Holds(chunk[place], state) ? IsTrue : IsNotTrue;
                }

                holds = known == IsTrue;
            }
            else
            {
                _row = row;
                holds = Holds(chunk[place], state);
            }

            rows[_kept] = row;
            _kept += holds ? 1 : 0;
        }

        return _kept;
    }

    private int TestMissing(Span<int> rows, ExecutionState state) => Holds(GraphValue.Null, state) ? rows.Length : 0;
}
