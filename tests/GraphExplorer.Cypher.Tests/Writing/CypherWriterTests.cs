using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Writing;

public sealed class CypherWriterTests
{
    [Theory]
    [InlineData("return  1+2*3", "RETURN 1 + 2 * 3 AS `1+2*3`")]
    [InlineData("RETURN (1+2)*3 as x", "RETURN (1 + 2) * 3 AS x")]
    [InlineData("RETURN 1-(2-3) AS x", "RETURN 1 - (2 - 3) AS x")]
    [InlineData("RETURN (1-2)-3 AS x", "RETURN 1 - 2 - 3 AS x")]
    [InlineData("RETURN not (a and b) AS x", "RETURN NOT (a AND b) AS x")]
    [InlineData("RETURN (not a) and b AS x", "RETURN NOT a AND b AS x")]
    [InlineData("RETURN (a = b) = c AS x", "RETURN (a = b) = c AS x")]
    [InlineData("RETURN (a + b).c AS x", "RETURN (a + b).c AS x")]
    [InlineData("RETURN -(-1), -(1), (-1).x, -(a + b), - a AS x", "RETURN --1 AS `-(-1)`, -(1), (-1).x, -(a + b), -a AS x")]
    [InlineData("MATCH (n:`My Label`)-[:`T x`]->(`a b`) RETURN `a b`", "MATCH (n:`My Label`)-[:`T x`]->(`a b`) RETURN `a b`")]
    [InlineData("match (n)-[r:X|:Y*1..3 {a:1}]-(m) return n", "MATCH (n)-[r:X|Y*1..3 {a: 1}]-(m) RETURN n")]
    [InlineData("RETURN 'it\\'s', \"a\\\\b\" AS x", "RETURN 'it\\'s', 'a\\\\b' AS x")]
    [InlineData("MATCH (n) WHERE n:A&!B RETURN n", "MATCH (n) WHERE n:A&!B RETURN n")]
    [InlineData("RETURN [x in xs where x:A|B | x] AS l", "RETURN [x IN xs WHERE (x:A|B) | x] AS l")]
    [InlineData("RETURN case x when >3 then 1 else 2 end AS c", "RETURN CASE x WHEN > 3 THEN 1 ELSE 2 END AS c")]
    [InlineData("RETURN x is not :: list<int!> AS c", "RETURN x IS NOT :: LIST<INTEGER NOT NULL> AS c")]
    [InlineData("merge (a) on match set a.x=1 on create set a:B", "MERGE (a) ON CREATE SET a:B ON MATCH SET a.x = 1")]
    [InlineData("create index for (n:A) on (n.x)", "CREATE INDEX FOR (n:A) ON (n.x)")]
    public void A_statement_is_written_in_its_canonical_form(string text, string expected) =>
        Assert.Equal(expected, CypherWriter.Write(CypherParser.Parse(text)));

    [Fact]
    public void Clauses_may_have_lines_of_their_own()
    {
        const string Text = "MATCH (n:A) WHERE n.x > 1 OPTIONAL MATCH (n)-->(m) CALL (n) { MATCH (n)-->(k) RETURN count(k) AS c UNION RETURN 0 AS c } "
            + "MERGE (z:Z) ON CREATE SET z.x = 1 WITH n, c, COLLECT { MATCH (n)-->(q) RETURN q } AS l WHERE EXISTS { (n)-->() } RETURN n ORDER BY c DESC SKIP 1 LIMIT 2";

        Assert.Equal(
            """
            MATCH (n:A)
            WHERE n.x > 1
            OPTIONAL MATCH (n)-->(m)
            CALL (n) {
              MATCH (n)-->(k)
              RETURN count(k) AS c
              UNION
              RETURN 0 AS c
            }
            MERGE (z:Z)
              ON CREATE SET z.x = 1
            WITH n, c, COLLECT {
              MATCH (n)-->(q)
              RETURN q
            } AS l
            WHERE EXISTS { MATCH (n)-->() }
            RETURN n
            ORDER BY c DESC
            SKIP 1
            LIMIT 2
            """,
            CypherWriter.Write(CypherParser.Parse(Text), CypherWriterOptions.Indented),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a b", "`a b`")]
    [InlineData("a`b", "`a``b`")]
    [InlineData("1a", "`1a`")]
    [InlineData("größe", "`größe`")]
    [InlineData("", "``")]
    [InlineData("match", "`match`")]
    [InlineData("end", "`end`")]
    [InlineData("type", "type")]
    [InlineData("a) DETACH DELETE (b", "`a) DETACH DELETE (b`")]
    [InlineData("a\\u0060b", "`a\\u005Cu0060b`")]
    public void Variables_are_escaped_where_they_need_it(string name, string written)
    {
        Assert.Equal(written, CypherWriter.Write(Var(name)));
        Assert.Equal(Var(name), CypherParser.ParseExpression(written));
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e300, "1E300")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(123456789012345680.0, "1.2345678901234568E17")]
    [InlineData(double.MaxValue, "1.7976931348623157E308")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Floats_stay_floats(double value, string written)
    {
        Assert.Equal(written, CypherWriter.Write(new FloatLiteral(value)));
        Assert.Equal(new FloatLiteral(value), CypherParser.ParseExpression(written));
    }

    [Theory]
    [InlineData("'; DROP")]
    [InlineData("a\\")]
    [InlineData("\0\u0001\u2028\t\r\n\b\f\"'`$\\u0041")]
    [InlineData("😀 é")]
    [InlineData("\uD83D alone")]
    public void Any_string_comes_back_as_it_was(string value) =>
        Assert.Equal(new StringLiteral(value), CypherParser.ParseExpression(CypherWriter.Write(new StringLiteral(value))));

    [Theory]
    [InlineData("any")]
    [InlineData("all")]
    [InlineData("reduce")]
    [InlineData("shortestPath")]
    [InlineData("call")]
    [InlineData("count")]
    [InlineData("exists")]
    [InlineData("not")]
    [InlineData("a b")]
    public void A_function_of_any_name_stays_a_function(string name)
    {
        var call = new FunctionInvocation([name], false, [Binary(BinaryOperator.In, Var("x"), Var("y"))]);

        Assert.Equal(call, CypherParser.ParseExpression(CypherWriter.Write(call)));
    }

    [Fact]
    public void A_built_projection_without_text_has_no_alias() =>
        Assert.Equal(
            "RETURN n.x",
            CypherWriter.Write(new ReturnClause(new Projection(false, false, [new ProjectionItem(Property("n", "x"), null, string.Empty)], [], null, null))));

    [Fact]
    public void Unusual_trees_get_the_parentheses_they_need()
    {
        Expression[] trees =
        [
            Binary(BinaryOperator.Equal, new TypePredicate(Var("a"), new CypherType(CypherTypeName.Any, false, []), false), Int(1)),
            Binary(BinaryOperator.LessThan, new TypePredicate(Var("a"), new CypherType(CypherTypeName.Any, false, []), false), Int(1)),
            new PropertyAccess(new LabelPredicate(Var("a"), new LabelName("A")), "x"),
            new LabelPredicate(new LabelPredicate(Var("a"), new LabelName("A")), new LabelName("B")),
            new UnaryOperation(UnaryOperator.Minus, Int(5)),
            new UnaryOperation(UnaryOperator.Minus, Int(-5)),
            new UnaryOperation(UnaryOperator.Plus, new UnaryOperation(UnaryOperator.Not, Var("a"))),
            new NullPredicate(Binary(BinaryOperator.Or, Var("a"), Var("b")), true),
            Binary(BinaryOperator.Subtract, Var("a"), new UnaryOperation(UnaryOperator.Minus, Var("b"))),
            Binary(BinaryOperator.Power, Int(2), Binary(BinaryOperator.Power, Int(3), Int(4))),
            new ListComprehension("x", Var("xs"), Binary(BinaryOperator.Concatenate, Var("a"), Var("b")), new LabelPredicate(Var("x"), new LabelDisjunction(new LabelName("A"), new LabelName("B")))),
            new Subscript(new CaseExpression(null, [new CaseAlternative([Var("a")], Var("b"))], null), Int(0)),
        ];

        Assert.All(trees, tree => Assert.Equal(tree, CypherParser.ParseExpression(CypherWriter.Write(tree))));
    }
}
