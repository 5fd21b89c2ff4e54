using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Sessions;

public class NotificationTests : DriverTests
{
    [Fact]
    public async Task Names_that_the_database_never_had_are_noted_until_it_has_them()
    {
        const string Text = "MATCH (a:NotThere)-[r:NEITHER]->() WHERE a.nothing = 1 RETURN r.less, {x: 1}.x";
        var summary = await SummaryAsync(Text);
        Assert.Equal(
            ["UnknownLabelWarning", "UnknownRelationshipTypeWarning", "UnknownPropertyKeyWarning", "UnknownPropertyKeyWarning"],
            summary.Notifications.Select(note => note.Code.Split('.')[^1]));
        Assert.EndsWith("(the missing label is: NotThere)", summary.Notifications[0].Description, StringComparison.Ordinal);
        Assert.Equal(10, summary.Notifications[0].Position!.Value.Column);
        await RunAsync("CREATE (:NotThere {nothing: 1})-[:NEITHER {less: 1}]->()");

        Assert.Empty((await SummaryAsync(Text)).Notifications);
    }

    [Fact]
    public async Task Unconnected_patterns_are_noted() =>
        Assert.Contains(
            (await SummaryAsync("MATCH (a), (b) RETURN count(*)")).Notifications,
            note => note.Code == "Neo.ClientNotification.Statement.CartesianProduct");

    [Theory]
    [InlineData("RETURN x", "Variable `x` not defined")]
    [InlineData("RETURN nofunction(1)", "Unknown function 'nofunction'")]
    [InlineData("RETURN length(1)", "Type mismatch: expected Path but was Integer")]
    [InlineData("RETURN sum(count(*))", "Can't use aggregate functions inside of aggregate functions.")]
    public async Task What_is_not_well_formed_is_refused_before_it_runs(string text, string message)
    {
        var exception = await FailsAsync(StatusCodes.SyntaxError, () => RunAsync(text));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.Position);
        Assert.Equal(text, exception.QueryText);
    }

    [Theory]
    [InlineData("RETURN sqrt(4), round(1), percentileCont(1, 0.5), point({x: 1, y: 2}), date(), datetime('2020-01-01')")]
    [InlineData("RETURN size('a') + size([1]), reverse([1]), coalesce(null, 1), toInteger('1'), range(1, 2), stDev(1)")]
    [InlineData("CALL db.labels() YIELD label RETURN count(label)")]
    [InlineData("MATCH p = (a)-[r*0..1]->(b) RETURN length(p), nodes(p), keys(a), properties(b), labels(a), elementId(b)")]
    [InlineData("MATCH (a)-[r]->() RETURN type(r), id(r), startNode(r), avg(r.x), collect(DISTINCT a.name)[0]")]
    public async Task The_signatures_of_functions_let_good_calls_through(string text) => await RunAsync(text);

    [Fact]
    public async Task A_procedure_that_writes_needs_write_access()
    {
        await using var session = Driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });

        await FailsAsync(StatusCodes.AccessMode, () => session.RunAsync("CALL db.createLabel('A')", Cancel));
        await session.RunAsync("SHOW INDEXES", Cancel);
    }
}
