using GraphExplorer.Model;

namespace GraphExplorer.Storage.Tests;

public class ConstraintTests : StoreTests
{
    private static readonly PropertyTypeRule Integers = new("INTEGER", [ValueKind.Integer], []);

    private ConstraintDefinition Unique => new("u", StoredConstraintKind.Unique, EntityKind.Node, A, [P]);

    [Fact]
    public async Task A_value_taken_by_another_node_is_refused_in_the_words_of_Neo4j()
    {
        await CommitAsync(transaction => transaction.CreateConstraint(Unique));
        await CommitAsync(transaction =>
        {
            transaction.CreateNode([]);
            transaction.SetNodeProperty(transaction.CreateNode([A]), P, "us");
        });
        using var writer = await WriteAsync();
        var node = writer.CreateNode([A]);
        var exception = Fails(StatusCodes.ConstraintValidationFailed, () => writer.SetNodeProperty(node, P, "us"));

        Assert.Equal("Node(1) already exists with label `A` and property `p` = 'us'", exception.Message);
        Assert.True(writer.State.NodeProperty(node, P).IsNull);
        writer.SetNodeProperty(node, P, "us2");
        writer.SetNodeProperty(1, P, "us");
    }

    [Fact]
    public async Task Adding_a_label_checks_uniqueness_too()
    {
        await CommitAsync(transaction =>
        {
            transaction.CreateConstraint(Unique);
            transaction.SetNodeProperty(transaction.CreateNode([A]), P, 1);
            transaction.SetNodeProperty(transaction.CreateNode([]), P, 1.0);
        });
        using var writer = await WriteAsync();
        Fails(StatusCodes.ConstraintValidationFailed, () => writer.AddLabel(1, A));
        Assert.False(writer.State.HasLabel(1, A));
        Assert.Equal(1, writer.State.CountNodesWithLabel(A));
    }

    [Fact]
    public async Task NaN_and_absent_values_are_never_taken()
    {
        await CommitAsync(transaction =>
        {
            transaction.CreateConstraint(Unique);
            transaction.SetNodeProperty(transaction.CreateNode([A]), P, double.NaN);
            transaction.SetNodeProperty(transaction.CreateNode([A]), P, double.NaN);
            transaction.CreateNode([A]);
            transaction.CreateNode([A]);
        });

        Assert.Equal(4, Store.Current.NodeCount);
    }

    [Fact]
    public async Task A_composite_constraint_names_all_properties()
    {
        await CommitAsync(transaction => transaction.CreateConstraint(Unique with { PropertyKeys = [P, Q], EntityKind = EntityKind.Relationship, LabelOrType = R }));
        using var writer = await WriteAsync();
        var node = writer.CreateNode([]);
        for (var i = 0; i < 2; i++)
        {
            writer.SetRelationshipProperty(writer.CreateRelationship(R, node, node), P, 1);
        }

        writer.SetRelationshipProperty(0, Q, "x");
        var exception = Fails(StatusCodes.ConstraintValidationFailed, () => writer.SetRelationshipProperty(1, Q, "x"));
        Assert.Equal("Relationship(0) already exists with type `R` and properties `p` = 1, `q` = 'x'", exception.Message);
    }

    [Fact]
    public async Task A_constraint_that_the_graph_breaks_is_not_made()
    {
        await CommitAsync(transaction =>
        {
            transaction.SetNodeProperty(transaction.CreateNode([A]), P, "x");
            transaction.SetNodeProperty(transaction.CreateNode([A]), P, "x");
            transaction.CreateNode([A]);
        });
        using var writer = await WriteAsync();
        var unique = Fails(StatusCodes.ConstraintCreationFailed, () => writer.CreateConstraint(Unique));
        Assert.Equal("Unable to create Constraint( name='u', type='UNIQUENESS', schema=(:A {p}) ):\nBoth Node(0) and Node(1) have the label `A` and property `p` = 'x'", unique.Message);
        writer.Rollback();
        using var other = await WriteAsync();
        var exists = Fails(StatusCodes.ConstraintCreationFailed, () => other.CreateConstraint(Unique with { Kind = StoredConstraintKind.Exists }));
        Assert.EndsWith("Node(2) with label `A` must have the property `p`", exists.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existence_key_and_type_are_checked_at_commit()
    {
        await CommitAsync(transaction =>
        {
            transaction.CreateConstraint(new ConstraintDefinition("e", StoredConstraintKind.Exists, EntityKind.Node, A, [P]));
            transaction.CreateConstraint(new ConstraintDefinition("t", StoredConstraintKind.Type, EntityKind.Node, A, [P], Integers));
            transaction.CreateConstraint(new ConstraintDefinition("k", StoredConstraintKind.Key, EntityKind.Relationship, R, [P, Q]));
        });

        await Breaks("Node(0) with label `A` must have the property `p`", transaction => transaction.CreateNode([A]));
        await Breaks("Node(0) with label `A` required the property `p` to be of type `INTEGER`, but was of type `STRING`.", transaction => transaction.SetNodeProperty(transaction.CreateNode([A]), P, "x"));
        await Breaks("Relationship(0) with type `R` must have the properties (`p`, `q`)", transaction =>
        {
            var node = transaction.CreateNode([]);
            transaction.SetRelationshipProperty(transaction.CreateRelationship(R, node, node), P, 1);
        });
        await CommitAsync(transaction =>
        {
            var node = transaction.CreateNode([A]);
            transaction.SetNodeProperty(node, P, 1);
            transaction.DeleteNode(transaction.CreateNode([A]));
        });
        await Breaks("Node(0) with label `A` must have the property `p`", transaction => transaction.SetNodeProperty(0, P, GraphValue.Null));
    }

    [Fact]
    public async Task Names_and_schemas_are_unique()
    {
        await CommitAsync(transaction =>
        {
            transaction.CreateConstraint(Unique);
            transaction.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [Q]));
        });
        using var writer = await WriteAsync();
        Message(StatusCodes.EquivalentSchemaRuleAlreadyExists, "An equivalent constraint already exists, 'Constraint( name='u', type='UNIQUENESS', schema=(:A {p}) )'.", () => writer.CreateConstraint(Unique));
        Message(StatusCodes.ConstraintAlreadyExists, "Constraint already exists: Constraint( name='u', type='UNIQUENESS', schema=(:A {p}) )", () => writer.CreateConstraint(Unique with { Name = "v" }));
        Message(StatusCodes.ConstraintWithNameAlreadyExists, "There already exists a constraint called 'u'.", () => writer.CreateConstraint(Unique with { PropertyKeys = [Q] }));
        Message(StatusCodes.IndexWithNameAlreadyExists, "There already exists an index called 'i'.", () => writer.CreateConstraint(Unique with { Name = "i", PropertyKeys = [P, Q] }));
        Message(StatusCodes.IndexAlreadyExists, "There already exists an index (:A {q}). A constraint cannot be created until the index has been dropped.", () => writer.CreateConstraint(Unique with { Name = "v", PropertyKeys = [Q] }));
        Message(StatusCodes.ConstraintAlreadyExists, "There is a uniqueness constraint on (:A {p}), so an index is already created that matches this.", () => writer.CreateIndex(new IndexDefinition("j", StoredIndexKind.Range, EntityKind.Node, [A], [P])));
        Message(StatusCodes.IndexAlreadyExists, "There already exists an index (:A {q}).", () => writer.CreateIndex(new IndexDefinition("j", StoredIndexKind.Range, EntityKind.Node, [A], [Q])));
        Message(StatusCodes.EquivalentSchemaRuleAlreadyExists, "An equivalent index already exists, 'Index( name='i', type='RANGE', schema=(:A {q}) )'.", () => writer.CreateIndex(new IndexDefinition("i", StoredIndexKind.Range, EntityKind.Node, [A], [Q])));
    }

    [Fact]
    public async Task Dropping_a_constraint_drops_its_index_and_an_owned_index_cannot_be_dropped_alone()
    {
        var made = await CommitAsync(transaction => transaction.CreateConstraint(Unique with { Name = string.Empty }));
        Assert.StartsWith("constraint_", made.Name, StringComparison.Ordinal);
        Assert.True(Store.Current.Schema.IsUnique(EntityKind.Node, A, [P]));
        using (var writer = await WriteAsync())
        {
            Fails(StatusCodes.IndexDropFailed, () => writer.DropIndex(made.Name));
            Fails(StatusCodes.IndexDropFailed, () => writer.DropIndex("x"));
            Fails(StatusCodes.ConstraintNotFound, () => writer.DropConstraint("x"));
        }

        var version = Store.Current.Schema.Version;
        await CommitAsync(transaction => transaction.DropConstraint(made.Name));

        Assert.All(Store.Current.Schema.Indexes, index => Assert.Equal(StoredIndexKind.Lookup, index.Kind));
        Assert.Empty(Store.Current.Schema.Constraints);
        Assert.True(Store.Current.Schema.Version > version);
    }

    private static void Message(string code, string message, Action work) => Assert.Equal(message, Fails(code, work).Message);

    private async Task Breaks(string message, Action<GraphTransaction> work)
    {
        var before = Store.Current;
        var exception = await Assert.ThrowsAsync<GraphException>(() => CommitAsync(work));
        Assert.Equal(StatusCodes.ConstraintValidationFailed, exception.Code);
        Assert.Equal(message, exception.Message);
        Assert.Same(before, Store.Current);
    }
}
