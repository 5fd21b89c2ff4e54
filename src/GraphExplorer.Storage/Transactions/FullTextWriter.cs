using GraphExplorer.Model;
using GraphExplorer.Storage.FullText;

namespace GraphExplorer.Storage.Transactions;

/// <summary>Keeps the full-text indexes of a draft in step with its entities. An entity is in an index when it has one of its labels or its type.</summary>
internal sealed class FullTextWriter(GraphState draft)
{
    /// <summary>Enters what a node gets by a label that it does not have yet.</summary>
    internal void AddLabel(long node, ReadOnlySpan<int> labels, int label)
    {
        foreach (var index in draft.Schema.FullTextIndexes(EntityKind.Node))
        {
            if (Has(index, label) && !HasAny(index, labels))
            {
                Enter(index, node);
            }
        }
    }

    /// <summary>Takes out what a node loses with a label that it still has.</summary>
    internal void RemoveLabel(long node, ReadOnlySpan<int> labels, int label)
    {
        foreach (var index in draft.Schema.FullTextIndexes(EntityKind.Node))
        {
            if (Has(index, label) && Count(index, labels) == 1)
            {
                TakeOut(index, node);
            }
        }
    }

    /// <summary>Takes out an entity that is about to be deleted.</summary>
    internal void Delete(EntityKind kind, ReadOnlySpan<int> labelsOrTypes, long id)
    {
        foreach (var index in draft.Schema.FullTextIndexes(kind))
        {
            if (HasAny(index, labelsOrTypes))
            {
                TakeOut(index, id);
            }
        }
    }

    /// <summary>Moves an entity one of whose properties is about to change.</summary>
    internal void Change(EntityKind kind, ReadOnlySpan<int> labelsOrTypes, long id, int property, GraphValue old, GraphValue value)
    {
        foreach (var index in draft.Schema.FullTextIndexes(kind))
        {
            var field = Array.IndexOf(index.PropertyKeys, property);
            if (field < 0 || !HasAny(index, labelsOrTypes))
            {
                continue;
            }

            if (FullTextTree.IsText(old))
            {
                draft.Tables.WriteFullTextTree(index).Remove(field, old, (int)id);
            }

            if (FullTextTree.IsText(value))
            {
                draft.Tables.WriteFullTextTree(index).Add(field, value, (int)id);
            }
        }
    }

    /// <summary>Enters all entities in an index that was just made.</summary>
    internal void Fill(IndexDefinition index)
    {
        var texts = new List<LoadedText>();
        for (var i = 0; i < index.LabelsOrTypes.Length; i++)
        {
            var earlier = index.LabelsOrTypes.AsSpan(0, i).ToArray();
            var ids = index.EntityKind == EntityKind.Node ? draft.NodesWithLabel(index.LabelsOrTypes[i]) : draft.RelationshipsOfType(index.LabelsOrTypes[i]);
            while (ids.MoveNext())
            {
                if (index.EntityKind == EntityKind.Relationship || !draft.NodeLabels(ids.Current).ContainsAny(earlier))
                {
                    Collect(index, ids.Current, texts);
                }
            }
        }

        draft.Tables.WriteFullTextTree(index).AddAll(texts);
    }

    /// <summary>Enters entities that were just made and are in no index yet.</summary>
    internal void AddAll(EntityKind kind, Func<IdCursor> ids)
    {
        foreach (var index in draft.Schema.FullTextIndexes(kind))
        {
            var texts = new List<LoadedText>();
            var cursor = ids();
            while (cursor.MoveNext())
            {
                if (kind == EntityKind.Node ? HasAny(index, draft.NodeLabels(cursor.Current)) : Has(index, draft.Relationship(cursor.Current).Type))
                {
                    Collect(index, cursor.Current, texts);
                }
            }

            if (texts.Count > 0)
            {
                draft.Tables.WriteFullTextTree(index).AddAll(texts);
            }
        }
    }

    private static bool Has(IndexDefinition index, int labelOrType) => Array.IndexOf(index.LabelsOrTypes, labelOrType) >= 0;

    private static bool HasAny(IndexDefinition index, ReadOnlySpan<int> labelsOrTypes) => labelsOrTypes.ContainsAny(index.LabelsOrTypes);

    private static int Count(IndexDefinition index, ReadOnlySpan<int> labels)
    {
        var count = 0;
        foreach (var label in labels)
        {
            count += Has(index, label) ? 1 : 0;
        }

        return count;
    }

    private void Enter(IndexDefinition index, long id)
    {
        for (var field = 0; field < index.PropertyKeys.Length; field++)
        {
            var value = Value(index, id, field);
            if (FullTextTree.IsText(value))
            {
                draft.Tables.WriteFullTextTree(index).Add(field, value, (int)id);
            }
        }
    }

    private void Collect(IndexDefinition index, long id, List<LoadedText> texts)
    {
        for (var field = 0; field < index.PropertyKeys.Length; field++)
        {
            var value = Value(index, id, field);
            if (FullTextTree.IsText(value))
            {
                texts.Add(new LoadedText(field, (int)id, value));
            }
        }
    }

    private void TakeOut(IndexDefinition index, long id)
    {
        for (var field = 0; field < index.PropertyKeys.Length; field++)
        {
            var value = Value(index, id, field);
            if (FullTextTree.IsText(value))
            {
                draft.Tables.WriteFullTextTree(index).Remove(field, value, (int)id);
            }
        }
    }

    private GraphValue Value(IndexDefinition index, long id, int field) => index.EntityKind == EntityKind.Node
        ? draft.NodeProperty(id, index.PropertyKeys[field])
        : draft.RelationshipProperty(id, index.PropertyKeys[field]);
}
