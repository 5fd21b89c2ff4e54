using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;
using GraphExplorer.Storage.Transactions;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>The indexes and constraints, one a row: first the indexes, then the constraints, each in the order of the schema.</summary>
internal sealed class CatalogueTable(DatabaseConnection connection)
{
    private const int MostRules = 100_000;
    private const byte IndexRow = 0;
    private const byte ConstraintRow = 1;
    private readonly PreparedStatement _clear = connection.Prepare("DELETE FROM catalogue");
    private readonly PreparedStatement _insert = connection.Prepare("INSERT INTO catalogue(position, hash, data) VALUES(?1, ?2, ?3)");

    /// <summary>Replaces all rows; answers their total.</summary>
    internal TableTotal Write(SchemaState schema)
    {
        _clear.Run();
        var total = default(TableTotal);
        var writer = new ByteWriter();
        foreach (var index in schema.Indexes)
        {
            writer.Clear();
            Write(index, writer);
            total = Insert(total, writer);
        }

        foreach (var constraint in schema.Constraints)
        {
            writer.Clear();
            Write(constraint, writer);
            total = Insert(total, writer);
        }

        return total;
    }

    /// <summary>Reads all rows but those that are damaged.</summary>
    internal static SchemaState Read(DatabaseConnection connection, GraphStore store, TableTotal expected, DamageHandler damage)
    {
        var indexes = new List<IndexDefinition>();
        var constraints = new List<ConstraintDefinition>();
        var context = new DecodingContext(store.Labels.Count, store.RelationshipTypes.Count, store.PropertyKeys.Count);
        var total = default(TableTotal);
        var statement = connection.Prepare("SELECT position, hash, data FROM catalogue ORDER BY position");
        while (statement.Step())
        {
            var data = statement.Bytes(2);
            var hash = RowHash.Of(RowKind.Catalogue, statement.Integer(0), 0, data);
            if (hash != statement.Integer(1))
            {
                damage.Report(FormattableString.Invariant($"Row {statement.Integer(0)} of the table catalogue is not what was written."));
                continue;
            }

            total = total.With(hash);
            try
            {
                Read(data, context, indexes, constraints);
            }
            catch (Exception exception) when (exception is MalformedDataException or ArgumentException)
            {
                damage.Report(FormattableString.Invariant($"Row {statement.Integer(0)} of the table catalogue: {exception.Message}."), exception);
            }
        }

        if (total != expected)
        {
            damage.Report("Rows of the table catalogue are missing or out of date.");
        }

        return new SchemaState(store.NextSchemaVersion(), indexes, constraints);
    }

    private TableTotal Insert(TableTotal total, ByteWriter writer)
    {
        var hash = RowHash.Of(RowKind.Catalogue, total.Rows, 0, writer.WrittenSpan);
        _insert.Bind(1, total.Rows).Bind(2, hash).Bind(3, writer.WrittenSpan).Run();
        return total.With(hash);
    }

    private static void Write(IndexDefinition index, ByteWriter writer)
    {
        writer.WriteByte(IndexRow);
        writer.WriteVarint((ulong)index.Id);
        writer.WriteString(index.Name);
        writer.WriteString(index.Kind.ToString());
        writer.WriteString(index.EntityKind.ToString());
        WriteOrdered(index.LabelsOrTypes, writer);
        WriteOrdered(index.PropertyKeys, writer);
        writer.WriteByte(index.OwningConstraint is null ? (byte)0 : (byte)1);
        if (index.OwningConstraint is { } owner)
        {
            writer.WriteString(owner);
        }

        SettingValue.WriteMap(index.Config, writer);
    }

    private static void Write(ConstraintDefinition constraint, ByteWriter writer)
    {
        writer.WriteByte(ConstraintRow);
        writer.WriteVarint((ulong)constraint.Id);
        writer.WriteString(constraint.Name);
        writer.WriteString(constraint.Kind.ToString());
        writer.WriteString(constraint.EntityKind.ToString());
        WriteOrdered([constraint.LabelOrType], writer);
        WriteOrdered(constraint.PropertyKeys, writer);
        writer.WriteByte(constraint.Type is null ? (byte)0 : (byte)1);
        if (constraint.Type is { } rule)
        {
            writer.WriteString(rule.Text);
            WriteKinds(rule.Scalars, writer);
            WriteKinds(rule.ListItems, writer);
        }
    }

    private static void Read(ReadOnlySpan<byte> data, DecodingContext context, List<IndexDefinition> indexes, List<ConstraintDefinition> constraints)
    {
        var reader = new ByteReader(data);
        var isIndex = reader.ReadBelow(2, "the kind of a rule") == IndexRow;
        var id = reader.ReadBelow(MostRules, "the number of a rule");
        var name = reader.ReadString(context);
        if (isIndex)
        {
            indexes.Add(ReadIndex(ref reader, id, name, context));
        }
        else
        {
            constraints.Add(ReadConstraint(ref reader, id, name, context));
        }

        reader.ThrowUnlessAtEnd();
    }

    private static IndexDefinition ReadIndex(ref ByteReader reader, int id, string name, DecodingContext context)
    {
        var kind = ReadName<StoredIndexKind>(ref reader, context);
        var entityKind = ReadName<EntityKind>(ref reader, context);
        var labels = ReadOrdered(ref reader, entityKind == EntityKind.Node ? context.Labels : context.RelationshipTypes);
        var keys = ReadOrdered(ref reader, context.PropertyKeys);
        var owner = reader.ReadByte() == 0 ? null : reader.ReadString(context);
        var index = new IndexDefinition(name, kind, entityKind, labels, keys)
        {
            Id = id,
            OwningConstraint = owner,
            Config = SettingValue.ReadMap(ref reader, context),
        };
        SchemaWriter.ThrowIfMalformed(index);
        return index;
    }

    private static ConstraintDefinition ReadConstraint(ref ByteReader reader, int id, string name, DecodingContext context)
    {
        var kind = ReadName<StoredConstraintKind>(ref reader, context);
        var entityKind = ReadName<EntityKind>(ref reader, context);
        var labels = ReadOrdered(ref reader, entityKind == EntityKind.Node ? context.Labels : context.RelationshipTypes);
        var keys = ReadOrdered(ref reader, context.PropertyKeys);
        var rule = reader.ReadByte() == 0 ? null : new PropertyTypeRule(reader.ReadString(context), ReadKinds(ref reader, context), ReadKinds(ref reader, context));
        if (labels.Length != 1)
        {
            throw new MalformedDataException("a constraint is over one label or type");
        }

        var constraint = new ConstraintDefinition(name, kind, entityKind, labels[0], keys, rule) { Id = id };
        SchemaWriter.ThrowIfMalformed(constraint);
        return constraint;
    }

    private static void WriteOrdered(ReadOnlySpan<int> tokens, ByteWriter writer)
    {
        writer.WriteVarint(tokens.Length);
        foreach (var token in tokens)
        {
            writer.WriteVarint(token);
        }
    }

    private static int[] ReadOrdered(ref ByteReader reader, int limit)
    {
        var tokens = new int[reader.ReadCount("tokens")];
        foreach (ref var token in tokens.AsSpan())
        {
            token = reader.ReadBelow(limit, "a token");
        }

        return tokens;
    }

    private static void WriteKinds(IReadOnlyList<ValueKind> kinds, ByteWriter writer)
    {
        writer.WriteVarint(kinds.Count);
        foreach (var kind in kinds)
        {
            writer.WriteString(kind.ToString());
        }
    }

    private static ValueKind[] ReadKinds(ref ByteReader reader, DecodingContext context)
    {
        var kinds = new ValueKind[reader.ReadCount("types")];
        foreach (ref var kind in kinds.AsSpan())
        {
            kind = ReadName<ValueKind>(ref reader, context);
        }

        return kinds;
    }

    private static TKind ReadName<TKind>(ref ByteReader reader, DecodingContext context)
        where TKind : struct, Enum
    {
        var name = reader.ReadString(context);
        return Enum.TryParse<TKind>(name, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new MalformedDataException($"'{name}' is no {typeof(TKind).Name}");
    }
}
