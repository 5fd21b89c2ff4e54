using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests.Durability.Load;

/// <summary>Indexes and constraints that come and go under the load.</summary>
internal static class LoadSchema
{
    private const int Kinds = 9;

    /// <summary>Makes one of them, or drops it if it is there.</summary>
    internal static void Toggle(GraphTransaction transaction, Random random)
    {
        var store = transaction.Store;
        var kind = random.Next(Kinds);
        var name = $"s{kind}";
        if (kind >= 7)
        {
            if (transaction.State.Schema.Constraints.Any(constraint => constraint.Name == name))
            {
                transaction.DropConstraint(name);
            }
            else
            {
                transaction.CreateConstraint(kind == 7
                    ? new ConstraintDefinition(name, StoredConstraintKind.Unique, EntityKind.Node, Label("U"), [Key("id")])
                    : new ConstraintDefinition(name, StoredConstraintKind.Type, EntityKind.Node, Label("U"), [Key("id")], new PropertyTypeRule("INTEGER", [ValueKind.Integer], [])));
            }

            return;
        }

        if (transaction.State.Schema.FindIndex(name) is not null)
        {
            transaction.DropIndex(name);
            return;
        }

        transaction.CreateIndex(kind switch
        {
            0 => new IndexDefinition(name, StoredIndexKind.Range, EntityKind.Node, [Label("L0")], [Key("p0")]),
            1 => new IndexDefinition(name, StoredIndexKind.Range, EntityKind.Node, [Label("L1")], [Key("p1"), Key("p2")]),
            2 => new IndexDefinition(name, StoredIndexKind.Text, EntityKind.Node, [Label("L2")], [Key("name")]),
            3 => new IndexDefinition(name, StoredIndexKind.FullText, EntityKind.Node, [Label("L0"), Label("L1")], [Key("name"), Key("p0")])
            {
                Config = MapValue.Of(("fulltext.analyzer", random.Next(2) == 0 ? "english" : "standard-no-stop-words")),
            },
            4 => new IndexDefinition(name, StoredIndexKind.Range, EntityKind.Relationship, [Type("T0")], [Key("p0")]),
            5 => new IndexDefinition(name, StoredIndexKind.Point, EntityKind.Node, [Label("L2")], [Key("place")]),
            _ => new IndexDefinition(name, StoredIndexKind.FullText, EntityKind.Relationship, [Type("T1")], [Key("name")]),
        });

        int Label(string text) => store.Labels.GetOrAdd(text);
        int Type(string text) => store.RelationshipTypes.GetOrAdd(text);
        int Key(string text) => store.PropertyKeys.GetOrAdd(text);
    }
}
