using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Planning;

public sealed class QueryTypeTests : PlanTextTests
{
    [Theory]
    [InlineData("MATCH (a) RETURN a", QueryType.ReadOnly)]
    [InlineData("SHOW INDEXES", QueryType.ReadOnly)]
    [InlineData("CREATE (a) RETURN a", QueryType.ReadWrite)]
    [InlineData("MATCH (a) FOREACH (x IN [1] | SET a.x = x)", QueryType.WriteOnly)]
    [InlineData("MATCH (a) CALL (a) { DELETE a } RETURN 1 AS x", QueryType.ReadWrite)]
    [InlineData("DROP INDEX i", QueryType.SchemaWrite)]
    public void A_statement_knows_what_it_does(string query, QueryType type) => Assert.Equal(type, Plan(query).QueryType);

    [Fact]
    public void A_statement_keeps_its_columns_and_mode()
    {
        var plan = Plan("EXPLAIN MATCH (a) RETURN a.x, a AS b, 1 + 1");

        Assert.Equal(["a.x", "b", "1 + 1"], plan.Columns);
        Assert.Equal(StatementMode.Explain, plan.Mode);
    }
}
