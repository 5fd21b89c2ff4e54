using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class EntityFunctionTests : IAsyncLifetime
{
    private readonly ExpressionRunner _runner = new();
    private GraphValue _russia;
    private GraphValue _ukraine;
    private GraphValue _tie;

    public async ValueTask InitializeAsync()
    {
        var transaction = _runner.Transaction;
        await transaction.AcquireWriterAsync(TestContext.Current.CancellationToken);
        var labels = _runner.Store.Labels;
        var keys = _runner.Store.PropertyKeys;
        var russia = transaction.CreateNode([labels.GetOrAdd("Actor"), labels.GetOrAdd("State")]);
        var ukraine = transaction.CreateNode([labels.GetOrAdd("Actor")]);
        var tie = transaction.CreateRelationship(_runner.Store.RelationshipTypes.GetOrAdd("OPPOSES"), russia, ukraine);
        transaction.SetNodeProperty(russia, keys.GetOrAdd("name"), "Russia");
        transaction.SetNodeProperty(russia, keys.GetOrAdd("iso3"), "RUS");
        transaction.SetNodeProperty(ukraine, keys.GetOrAdd("name"), "Ukraine");
        transaction.SetRelationshipProperty(tie, keys.GetOrAdd("form"), "force");
        _russia = GraphValue.NodeReference(russia);
        _ukraine = GraphValue.NodeReference(ukraine);
        _tie = GraphValue.RelationshipReference(tie);
    }

    public ValueTask DisposeAsync()
    {
        _runner.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("n.name", "'Russia'")]
    [InlineData("n.nothing", "null")]
    [InlineData("n['name']", "'Russia'")]
    [InlineData("n.name = 'Russia'", "true")]
    [InlineData("n.name = 'Ukraine'", "false")]
    [InlineData("n.nothing = 'Russia'", "null")]
    [InlineData("'Russia' = n.name", "true")]
    [InlineData("r.form", "'force'")]
    [InlineData("labels(n)", "['Actor', 'State']")]
    [InlineData("type(r)", "'OPPOSES'")]
    [InlineData("startNode(r) = n", "true")]
    [InlineData("endNode(r) = m", "true")]
    [InlineData("startNode(r).name", "'Russia'")]
    [InlineData("keys(m)", "['name']")]
    [InlineData("properties(r)", "{form: 'force'}")]
    [InlineData("n:Actor", "true")]
    [InlineData("n:Actor:State", "true")]
    [InlineData("m:State", "false")]
    [InlineData("m:State|Actor", "true")]
    [InlineData("m:!State", "true")]
    [InlineData("m:%", "true")]
    [InlineData("m:Nothing", "false")]
    [InlineData("r:OPPOSES", "true")]
    [InlineData("r:SUPPORTS", "false")]
    [InlineData("n:(Actor&!Person)|Group", "true")]
    [InlineData("n {.name, .missing, code: n.iso3}", "{name: 'Russia', missing: null, code: 'RUS'}")]
    [InlineData("m {.*, extra: 1}", "{name: 'Ukraine', extra: 1}")]
    [InlineData("m {.*, name: 'x'}", "{name: 'x'}")]
    [InlineData("r {.form, n}.form", "'force'")]
    [InlineData("o {.name}", "null")]
    [InlineData("o.name", "null")]
    [InlineData("o:Actor", "null")]
    [InlineData("n = n AND n <> m", "true")]
    [InlineData("n < m", "null")]
    [InlineData("elementId(n) STARTS WITH '4:'", "true")]
    [InlineData("elementId(r) STARTS WITH '5:'", "true")]
    [InlineData("id(n)", "0")]
    public void Values(string expression, string expected) =>
        Assert.Equal(expected, GraphValueText.Format(Evaluate(expression)));

    [Fact]
    public void A_property_key_that_comes_into_being_later_is_found()
    {
        var (evaluator, state) = _runner.Prepare("n.later", ("n", _russia));
        Assert.True(evaluator.Evaluate(state).IsNull);
        _runner.Transaction.SetNodeProperty(_russia.AsEntityId(), _runner.Store.PropertyKeys.GetOrAdd("later"), 1);
        Assert.Equal(1, evaluator.Evaluate(state));
    }

    [Theory]
    [InlineData("n.name")]
    [InlineData("n:Actor")]
    [InlineData("labels(n)")]
    [InlineData("keys(n)")]
    [InlineData("properties(n)")]
    [InlineData("r.form")]
    [InlineData("n {.*}")]
    public void Reading_a_deleted_entity_is_an_error(string expression)
    {
        Delete();
        Assert.Equal(StatusCodes.EntityNotFound, Assert.Throws<GraphException>(() => Evaluate(expression)).Code);
    }

    [Fact]
    public void The_id_of_a_deleted_node_stays()
    {
        Delete();
        Assert.Equal(_russia.AsEntityId(), Evaluate("id(n)").AsInteger());
    }

    [Fact]
    public void Paths_tell_their_parts()
    {
        var path = GraphValue.FromPath(new PathReference([_russia.AsEntityId(), _tie.AsEntityId(), _ukraine.AsEntityId()]));
        Assert.Equal(1, _runner.Evaluate("length(p)", ("p", path)));
        Assert.Equal(GraphValue.FromList(_russia, _ukraine), _runner.Evaluate("nodes(p)", ("p", path)));
        Assert.Equal(GraphValue.FromList(_tie), _runner.Evaluate("relationships(p)", ("p", path)));
    }

    [Fact]
    public void A_result_is_detached_wherever_a_reference_lies_in_it()
    {
        var detacher = new ValueDetacher(_runner.Store);
        var path = GraphValue.FromPath(new PathReference([_ukraine.AsEntityId(), _tie.AsEntityId(), _russia.AsEntityId()]));
        var value = GraphValue.FromMap(MapValue.Of(("list", GraphValue.FromList(_russia, 1)), ("path", path), ("tie", _tie)));

        var detached = detacher.Detach(value, _runner.Transaction.State).AsMap();

        var russia = detached["list"].AsList()[0].AsNode();
        Assert.Equal(["Actor", "State"], russia.Labels);
        Assert.Equal("Russia", russia["name"]);
        Assert.Equal($"4:{_runner.Store.DatabaseId}:0", russia.ElementId);
        Assert.Equal(1, detached["list"].AsList()[1]);
        var tie = detached["tie"].AsRelationship();
        Assert.Equal("OPPOSES", tie.Type);
        Assert.Equal(russia.ElementId, tie.StartNodeElementId);
        Assert.Equal("force", tie["form"]);
        Assert.Equal("Ukraine", detached["path"].AsPath().Start["name"]);
        Assert.Equal(tie, detached["path"].AsPath().Relationships[0]);
    }

    [Fact]
    public void A_value_without_references_is_not_copied()
    {
        var value = GraphValue.FromList(1, GraphValue.FromList("a"));
        Assert.Same(value.AsList(), new ValueDetacher(_runner.Store).Detach(value, _runner.Transaction.State).AsList());
    }

    [Fact]
    public void Entities_alike_share_their_label_list_and_shape()
    {
        var detacher = new ValueDetacher(_runner.Store);
        var first = detacher.Detach(_ukraine, _runner.Transaction.State).AsNode();
        var second = detacher.Detach(_ukraine, _runner.Transaction.State).AsNode();
        Assert.Same(first.Labels, second.Labels);
        Assert.Same(first.PropertyMap.Shape, second.PropertyMap.Shape);
    }

    private GraphValue Evaluate(string expression) =>
        _runner.Evaluate(expression, ("n", _russia), ("m", _ukraine), ("r", _tie), ("o", GraphValue.Null));

    private void Delete()
    {
        _runner.Transaction.DeleteRelationship(_tie.AsEntityId());
        _runner.Transaction.DeleteNode(_russia.AsEntityId());
    }
}
