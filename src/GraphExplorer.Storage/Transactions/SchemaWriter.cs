using System.Globalization;
using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Changes the indexes and constraints of one draft.</summary>
internal sealed class SchemaWriter(GraphWriter writer)
{
    private readonly GraphState _draft = writer.Draft;
    private readonly GraphStore _store = writer.Draft.Store;
    private readonly IndexWriter _indexes = new(writer.Draft);

    internal IndexDefinition CreateIndex(IndexDefinition definition)
    {
        ThrowIfMalformed(definition);
        var schema = ConstraintText.Schema(_store, definition.EntityKind, definition.LabelsOrTypes, definition.PropertyKeys);
        definition = definition.Name.Length > 0 ? definition : definition with { Name = NameFor("index", definition.Kind.ToString(), schema) };
        if (SameIndex(definition) is { } same)
        {
            throw same.OwningConstraint is not null
                ? new GraphException(StatusCodes.ConstraintAlreadyExists, $"There is a uniqueness constraint on {schema}, so an index is already created that matches this.")
                : string.Equals(same.Name, definition.Name, StringComparison.Ordinal)
                    ? new GraphException(StatusCodes.EquivalentSchemaRuleAlreadyExists, $"An equivalent index already exists, '{ConstraintText.Describe(_store, same)}'.")
                    : new GraphException(StatusCodes.IndexAlreadyExists, $"There already exists an index {schema}.");
        }

        ThrowIfNameTaken(definition.Name);
        definition = Placed(definition);
        SetSchema([.. _draft.Schema.Indexes, definition], _draft.Schema.Constraints);
        Fill(definition, null);
        return definition;
    }

    internal void DropIndex(string name)
    {
        var index = _draft.Schema.FindIndex(name)
            ?? throw new GraphException(StatusCodes.IndexDropFailed, $"Unable to drop index called `{name}`. There is no such index.", hint: "SHOW INDEXES lists them.");
        if (index.OwningConstraint is not null)
        {
            throw new GraphException(
                StatusCodes.IndexDropFailed,
                $"Unable to drop index: Index belongs to constraint: `{index.OwningConstraint}`",
                hint: $"Drop the constraint: DROP CONSTRAINT {index.OwningConstraint}");
        }

        Drop(index, _draft.Schema.Constraints);
    }

    internal ConstraintDefinition CreateConstraint(ConstraintDefinition definition)
    {
        ThrowIfMalformed(definition);
        var schema = ConstraintText.Schema(_store, definition.EntityKind, [definition.LabelOrType], definition.PropertyKeys);
        definition = definition.Name.Length > 0 ? definition : definition with { Name = NameFor("constraint", definition.Kind.ToString(), schema) };
        ThrowIfSameConstraint(definition, schema);
        ThrowIfNameTaken(definition.Name);
        if (definition.IsUnique && SameIndex(BackingIndex(definition)) is not null)
        {
            throw new GraphException(
                StatusCodes.IndexAlreadyExists,
                $"There already exists an index {schema}. A constraint cannot be created until the index has been dropped.");
        }

        ThrowIfBroken(definition);
        var index = definition.IsUnique ? Placed(BackingIndex(definition)) : null;
        definition = definition with { Id = LowestFree(index?.Id ?? -1) };
        SetSchema(index is null ? _draft.Schema.Indexes : [.. _draft.Schema.Indexes, index], [.. _draft.Schema.Constraints, definition]);
        if (index is not null)
        {
            Fill(index, definition);
        }

        return definition;
    }

    internal void DropConstraint(string name)
    {
        var constraint = _draft.Schema.FindConstraint(name)
            ?? throw new GraphException(StatusCodes.ConstraintNotFound, $"Unable to drop constraint `{name}`: No such constraint `{name}`.");
        ConstraintDefinition[] rest = [.. _draft.Schema.Constraints.Where(other => other != constraint)];
        if (constraint.IsUnique)
        {
            Drop(_draft.Schema.FindIndex(name)!, rest);
        }
        else
        {
            SetSchema(_draft.Schema.Indexes, rest);
        }
    }

    private static IndexDefinition BackingIndex(ConstraintDefinition constraint) =>
        new(constraint.Name, StoredIndexKind.Range, constraint.EntityKind, [constraint.LabelOrType], constraint.PropertyKeys) { OwningConstraint = constraint.Name };

    internal static void ThrowIfMalformed(IndexDefinition definition)
    {
        var labels = definition.Kind switch
        {
            StoredIndexKind.Lookup => definition.LabelsOrTypes.Length == 0 && definition.PropertyKeys.Length == 0,
            StoredIndexKind.FullText => definition.LabelsOrTypes.Length > 0 && definition.PropertyKeys.Length > 0,
            StoredIndexKind.Range => definition.LabelsOrTypes.Length == 1 && definition.PropertyKeys.Length > 0,
            _ => definition.LabelsOrTypes.Length == 1 && definition.PropertyKeys.Length == 1,
        };
        if (!labels || definition.PropertyKeys.Distinct().Count() != definition.PropertyKeys.Length)
        {
            throw new ArgumentException($"A {definition.Kind} index cannot be over these labels, types and properties.", nameof(definition));
        }
    }

    internal static void ThrowIfMalformed(ConstraintDefinition definition)
    {
        var several = definition.IsUnique;
        if (definition.PropertyKeys.Length == 0 || (!several && definition.PropertyKeys.Length > 1)
            || definition.PropertyKeys.Distinct().Count() != definition.PropertyKeys.Length
            || (definition.Kind == StoredConstraintKind.Type) != (definition.Type is not null))
        {
            throw new ArgumentException($"A {definition.Kind} constraint cannot be over these properties.", nameof(definition));
        }
    }

    private void ThrowIfSameConstraint(ConstraintDefinition definition, string schema)
    {
        foreach (var other in _draft.Schema.Constraints)
        {
            if (!other.SameSchema(definition))
            {
                continue;
            }

            if (other.Kind == definition.Kind)
            {
                throw string.Equals(other.Name, definition.Name, StringComparison.Ordinal)
                    ? new GraphException(StatusCodes.EquivalentSchemaRuleAlreadyExists, $"An equivalent constraint already exists, '{ConstraintText.Describe(_store, other)}'.")
                    : new GraphException(StatusCodes.ConstraintAlreadyExists, $"Constraint already exists: {ConstraintText.Describe(_store, other)}");
            }

            if (other.IsUnique && definition.IsUnique)
            {
                throw new GraphException(StatusCodes.ConstraintAlreadyExists, $"Constraint already exists: {ConstraintText.Describe(_store, other)}", hint: $"Drop {other.Name} first: both would keep {schema} unique.");
            }
        }
    }

    private void ThrowIfNameTaken(string name)
    {
        if (_draft.Schema.FindConstraint(name) is not null)
        {
            throw new GraphException(StatusCodes.ConstraintWithNameAlreadyExists, $"There already exists a constraint called '{name}'.");
        }

        if (_draft.Schema.FindIndex(name) is not null)
        {
            throw new GraphException(StatusCodes.IndexWithNameAlreadyExists, $"There already exists an index called '{name}'.");
        }
    }

    private void ThrowIfBroken(ConstraintDefinition definition)
    {
        if (definition.Kind == StoredConstraintKind.Unique)
        {
            return;
        }

        var ids = Entities(definition.EntityKind, definition.LabelOrType);
        while (ids.MoveNext())
        {
            if (DeferredConstraints.Violation(_draft, definition, ids.Current) is { } violation)
            {
                throw CannotCreate(definition, violation);
            }
        }
    }

    private void Fill(IndexDefinition index, ConstraintDefinition? constraint)
    {
        if (index.Kind == StoredIndexKind.FullText)
        {
            new FullTextWriter(_draft).Fill(index);
            return;
        }

        if (!index.IsSearchable)
        {
            return;
        }

        _draft.Tables.WriteIndexTree(index);
        var ids = Entities(index.EntityKind, index.LabelsOrTypes[0]);
        while (ids.MoveNext())
        {
            var id = ids.Current;
            _indexes.Fill(index, id, constraint is null ? null : (other, key) => CannotCreate(constraint, ConstraintText.BothHave(_store, index, other, id, key)));
        }
    }

    private GraphException CannotCreate(ConstraintDefinition constraint, string why) =>
        new(StatusCodes.ConstraintCreationFailed, $"Unable to create {ConstraintText.Describe(_store, constraint)}:\n{why}");

    private IdCursor Entities(EntityKind kind, int labelOrType) =>
        kind == EntityKind.Node ? _draft.NodesWithLabel(labelOrType) : _draft.RelationshipsOfType(labelOrType);

    private IndexDefinition? SameIndex(IndexDefinition definition) => _draft.Schema.Indexes.FirstOrDefault(index =>
        index.Kind == definition.Kind && index.SameSchema(definition.EntityKind, definition.LabelsOrTypes, definition.PropertyKeys));

    private IndexDefinition Placed(IndexDefinition definition) =>
        definition with { Id = LowestFree(-1) };

    private void Drop(IndexDefinition index, IReadOnlyList<ConstraintDefinition> constraints)
    {
        _draft.Tables.DropIndexTrees(index);
        SetSchema([.. _draft.Schema.Indexes.Where(other => other != index)], constraints);
    }

    private void SetSchema(IReadOnlyList<IndexDefinition> indexes, IReadOnlyList<ConstraintDefinition> constraints) =>
        _draft.Schema = new SchemaState(_store.NextSchemaVersion(), indexes, constraints);

    // Indexes and constraints share their numbers, as in Neo4j.
    private long LowestFree(long alsoTaken)
    {
        var ids = _draft.Schema.Indexes.Select(index => index.Id).Concat(_draft.Schema.Constraints.Select(constraint => constraint.Id)).ToHashSet();
        var id = 0L;
        while (id == alsoTaken || ids.Contains(id))
        {
            id++;
        }

        return id;
    }

    // Names that are given are the same for the same schema on every database: FNV-1a over what the rule is about.
    private static string NameFor(string what, string kind, string schema)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(kind + schema))
        {
            hash = (hash ^ part) * 16777619u;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{what}_{hash:x8}");
    }
}
