using System.Globalization;
using GraphExplorer.Model;
using GraphExplorer.Storage.Loading;

namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>
/// Write transactions that are determined by their number and the graph before them, so that whoever knows the number of the last
/// commit can say what the graph must be.
/// </summary>
internal static class NumberedWork
{
    /// <summary>The nodes past which the load takes more away than it adds.</summary>
    private const int ManyNodes = 1200;

    /// <summary>The attachment that says how far a bulk load is.</summary>
    internal const string Progress = "progress";

    /// <summary>Does the work of the number that the transaction's commit will have.</summary>
    internal static void Perform(GraphTransaction transaction)
    {
        var number = transaction.State.Version;
        var random = new Random((int)(number * 7919));
        if (transaction.State.NodeCount > ManyNodes)
        {
            DeleteNodes(transaction, random, 150);
            return;
        }

        switch (random.Next(100))
        {
            case < 40:
                Create(transaction, random, number);
                break;
            case < 65:
                Update(transaction, random);
                break;
            case < 72:
                Relabel(transaction, random, number);
                break;
            case < 80:
                DeleteNodes(transaction, random, 1 + random.Next(4));
                DeleteRelationships(transaction, random, random.Next(6));
                break;
            case < 88:
                LoadSchema.Toggle(transaction, random);
                break;
            case < 94:
                CreateMany(transaction, random, number);
                break;
            case < 97:
                DeleteStretch(transaction, random);
                break;
            default:
                TouchAll(transaction, random, number);
                break;
        }

        // No number is without a change, so that numbers and versions are the same.
        transaction.SetNodeProperty(transaction.CreateNode([]), Key(transaction.Store, "n"), number);
    }

    /// <summary>Does the work of a number as one batch of a bulk load, which is not yet committed.</summary>
    internal static void Perform(BulkLoad load, GraphStore store)
    {
        var number = store.Commits.Head.Version + 1;
        var random = new Random((int)(number * 6007));
        int[] keys = [Key(store, "id"), Key(store, "name"), Key(store, "p0")];
        var nodes = new List<long>();
        for (var i = 0; i < 20 + random.Next(200); i++)
        {
            nodes.Add(load.CreateNode([Label(store, "U"), Label(store, "Bulk")], keys, [(number * 1000) + i, LoadValues.Text(random, random.Next(60)), LoadValues.Next(random)]));
        }

        for (var i = 0; i < nodes.Count * 2; i++)
        {
            load.CreateRelationship(Type(store, "BULK"), nodes[random.Next(nodes.Count)], nodes[random.Next(nodes.Count)], [keys[2]], [LoadValues.Next(random)]);
        }

        load.Attach(Progress, BitConverter.GetBytes(number));
    }

    private static void Create(GraphTransaction transaction, Random random, long number)
    {
        var store = transaction.Store;
        for (var i = 0; i < 1 + random.Next(5); i++)
        {
            var node = transaction.CreateNode([.. Enumerable.Range(0, 3).Where(_ => random.Next(2) == 0).Select(label => Label(store, $"L{label}"))]);
            for (var p = 0; p < random.Next(5); p++)
            {
                transaction.SetNodeProperty(node, Key(store, $"p{p}"), LoadValues.Next(random));
            }

            transaction.SetNodeProperty(node, Key(store, "name"), LoadValues.Text(random, random.Next(30)));
            if (random.Next(3) == 0)
            {
                transaction.SetNodeProperty(node, Key(store, "place"), LoadValues.Place(random));
            }

            if (random.Next(4) == 0)
            {
                transaction.SetNodeProperty(node, Key(store, "id"), (number * 1000) + i);
                transaction.AddLabel(node, Label(store, "U"));
            }

            for (var r = 0; r < random.Next(4); r++)
            {
                var other = AnyNode(transaction.State, random);
                var relationship = random.Next(2) == 0
                    ? transaction.CreateRelationship(Type(store, $"T{random.Next(3)}"), node, other)
                    : transaction.CreateRelationship(Type(store, $"T{random.Next(3)}"), other, node);
                transaction.SetRelationshipProperty(relationship, Key(store, $"p{random.Next(3)}"), LoadValues.Next(random));
            }
        }
    }

    private static void Update(GraphTransaction transaction, Random random)
    {
        for (var i = 0; i < 1 + random.Next(10); i++)
        {
            var value = random.Next(4) == 0 ? GraphValue.Null : LoadValues.Next(random);
            if (random.Next(2) == 0 && AnyNode(transaction.State, random) is >= 0 and var node)
            {
                transaction.SetNodeProperty(node, Key(transaction.Store, $"p{random.Next(5)}"), value);
            }
            else if (AnyRelationship(transaction.State, random) is >= 0 and var relationship)
            {
                transaction.SetRelationshipProperty(relationship, Key(transaction.Store, $"p{random.Next(4)}"), value);
            }
        }
    }

    private static void Relabel(GraphTransaction transaction, Random random, long number)
    {
        for (var i = 0; i < 4 && AnyNode(transaction.State, random) is >= 0 and var node; i++)
        {
            transaction.AddLabel(node, Label(transaction.Store, $"Of{number / 40}"));
            transaction.RemoveLabel(node, Label(transaction.Store, $"L{random.Next(3)}"));
            transaction.SetNodeProperty(node, Key(transaction.Store, $"key {number / 30}"), number);
        }
    }

    private static void DeleteNodes(GraphTransaction transaction, Random random, int count)
    {
        for (var i = 0; i < count && AnyNode(transaction.State, random) is >= 0 and var node; i++)
        {
            DeleteNode(transaction, node);
        }
    }

    /// <summary>Nodes of neighbouring ids, so that whole blocks are left empty.</summary>
    private static void DeleteStretch(GraphTransaction transaction, Random random)
    {
        var first = random.Next(4) * 256L;
        foreach (var node in GraphAssert.Read(transaction.State.AllNodes()).Where(node => node >= first && node < first + 600))
        {
            DeleteNode(transaction, node);
        }
    }

    private static void DeleteNode(GraphTransaction transaction, long node)
    {
        foreach (var relationship in GraphAssert.Read(transaction.State.Relationships(node, RelationshipDirection.Both, null)))
        {
            transaction.DeleteRelationship(relationship);
        }

        transaction.DeleteNode(node);
    }

    private static void DeleteRelationships(GraphTransaction transaction, Random random, int count)
    {
        for (var i = 0; i < count && AnyRelationship(transaction.State, random) is >= 0 and var relationship; i++)
        {
            transaction.DeleteRelationship(relationship);
        }
    }

    /// <summary>More bytes than a row of the log takes.</summary>
    private static void CreateMany(GraphTransaction transaction, Random random, long number)
    {
        var text = LoadValues.Text(random, 3500);
        for (var i = 0; i < 330; i++)
        {
            var node = transaction.CreateNode([Label(transaction.Store, "Big")]);
            transaction.SetNodeProperty(node, Key(transaction.Store, "big"), string.Create(CultureInfo.InvariantCulture, $"{number} {i} {text}"));
            transaction.CreateRelationship(Type(transaction.Store, "BIG"), node, AnyNode(transaction.State, random));
        }
    }

    private static void TouchAll(GraphTransaction transaction, Random random, long number)
    {
        foreach (var node in GraphAssert.Read(transaction.State.AllNodes()))
        {
            if (random.Next(3) > 0)
            {
                transaction.SetNodeProperty(node, Key(transaction.Store, "touched"), number);
                transaction.SetNodeProperty(node, Key(transaction.Store, "big"), GraphValue.Null);
            }
        }
    }

    /// <summary>A node by chance: the next from a random id down; −1 when there is none. The same whatever ids were in use before.</summary>
    private static long AnyNode(GraphState state, Random random) => Any(random, state.NodeCount, state.NodeExists);

    private static long AnyRelationship(GraphState state, Random random) => Any(random, state.RelationshipCount, state.RelationshipExists);

    private static long Any(Random random, long count, Predicate<long> exists)
    {
        if (count == 0)
        {
            return -1;
        }

        for (var id = random.NextInt64(count + (count / 4) + 1); ; id--)
        {
            if (exists(id))
            {
                return id;
            }

            // None is below: the ids in use are higher up.
            if (id == 0)
            {
                id = 50_000;
            }
        }
    }

    private static int Label(GraphStore store, string name) => store.Labels.GetOrAdd(name);

    private static int Type(GraphStore store, string name) => store.RelationshipTypes.GetOrAdd(name);

    private static int Key(GraphStore store, string name) => store.PropertyKeys.GetOrAdd(name);
}
