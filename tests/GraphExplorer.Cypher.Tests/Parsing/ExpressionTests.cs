using GraphExplorer.Cypher.Syntax;
using static GraphExplorer.Cypher.Syntax.BinaryOperator;
using static GraphExplorer.Cypher.Tests.Trees;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class ExpressionTests
{
    [Fact]
    public void Multiplication_binds_tighter_than_addition() =>
        Assert.Equal(Binary(Add, Int(1), Binary(Multiply, Int(2), Int(3))), Expression("1 + 2 * 3"));

    [Fact]
    public void Operators_of_one_level_take_their_operands_from_the_left()
    {
        Assert.Equal(Binary(Subtract, Binary(Subtract, Int(1), Int(2)), Int(3)), Expression("1 - 2 - 3"));
        Assert.Equal(Binary(Power, Binary(Power, Int(4), Int(3)), Int(2)), Expression("4 ^ 3 ^ 2"));
    }

    [Fact]
    public void A_sign_binds_tighter_than_a_power() => Assert.Equal(Binary(Power, Int(-4), Int(2)), Expression("-4 ^ 2"));

    [Fact]
    public void Parentheses_leave_no_trace() => Assert.Equal(Binary(Multiply, Binary(Add, Int(1), Int(2)), Int(3)), Expression("((1 + 2)) * 3"));

    [Fact]
    public void Or_xor_and_and_not_bind_in_this_order() =>
        Assert.Equal(
            Binary(Or, Var("a"), Binary(Xor, Var("b"), Binary(And, Var("c"), new UnaryOperation(UnaryOperator.Not, Binary(Equal, Var("d"), Var("e")))))),
            Expression("a OR b XOR c AND NOT d = e"));

    [Fact]
    public void Neighbouring_comparisons_are_a_chain() =>
        Assert.Equal(
            new ComparisonChain(Int(1), [new ComparisonLink(LessThan, Var("x")), new ComparisonLink(LessThanOrEqual, Int(3))]),
            Expression("1 < x <= 3"));

    [Fact]
    public void Words_are_operators_too()
    {
        Assert.Equal(Binary(StartsWith, Var("a"), Var("b")), Expression("a STARTS WITH b"));
        Assert.Equal(Binary(EndsWith, Var("a"), Var("b")), Expression("a ENDS WITH b"));
        Assert.Equal(Binary(Contains, Var("a"), Var("b")), Expression("a CONTAINS b"));
        Assert.Equal(Binary(RegularExpressionMatch, Var("a"), Var("b")), Expression("a =~ b"));
        Assert.Equal(Binary(In, Var("a"), new ListLiteral([])), Expression("a IN []"));
        Assert.Equal(Binary(Concatenate, Var("a"), Var("b")), Expression("a || b"));
    }

    [Fact]
    public void Accesses_follow_their_operand()
    {
        Assert.Equal(new PropertyAccess(Property("a", "b"), "c"), Expression("a.b.c"));
        Assert.Equal(new Subscript(Property("a", "b"), Int(0)), Expression("a.b[0]"));
        Assert.Equal(new Slice(Var("a"), Int(1), null), Expression("a[1..]"));
        Assert.Equal(new Slice(Var("a"), null, Int(2)), Expression("a[..2]"));
        Assert.Equal(new UnaryOperation(UnaryOperator.Minus, Property("a", "b")), Expression("-a.b"));
    }

    [Fact]
    public void Tests_for_null_type_and_normal_form_follow_their_operand()
    {
        Assert.Equal(new NullPredicate(Property("a", "b"), false), Expression("a.b IS NULL"));
        Assert.Equal(new NullPredicate(Var("a"), true), Expression("a IS NOT NULL"));
        Assert.Equal(new TypePredicate(Var("a"), new CypherType(CypherTypeName.Integer, true, []), false), Expression("a IS :: INTEGER NOT NULL"));
        Assert.Equal(new TypePredicate(Var("a"), new CypherType(CypherTypeName.ZonedDateTime, false, []), true), Expression("a IS NOT TYPED TIMESTAMP WITH TIME ZONE"));
        Assert.Equal(
            new TypePredicate(
                Var("a"),
                new CypherType(CypherTypeName.List, false, [new CypherType(CypherTypeName.Union, false, [new CypherType(CypherTypeName.String, false, []), new CypherType(CypherTypeName.Float, false, [])])]),
                false),
            Expression("a :: LIST<STRING | FLOAT>"));
        Assert.Equal(new NormalizedPredicate(Var("a"), "NFKD", true), Expression("a IS NOT NFKD NORMALIZED"));
    }

    [Fact]
    public void Label_predicates_take_label_expressions()
    {
        Assert.Equal(new LabelPredicate(Var("n"), new LabelDisjunction(new LabelName("A"), new LabelName("B"))), Expression("n:A|B"));
        Assert.Equal(new LabelPredicate(Var("n"), new LabelConjunction(new LabelName("A"), new LabelNegation(new LabelName("B")), false)), Expression("n IS A&!B"));
        Assert.Equal(new LabelPredicate(Var("n"), new LabelWildcard()), Expression("n:%"));
    }

    [Fact]
    public void Calls_have_a_qualified_name_and_arguments()
    {
        Assert.Equal(new FunctionInvocation(["point", "distance"], false, [Var("a"), Var("b")]), Expression("point.distance(a, b)"));
        Assert.Equal(new FunctionInvocation(["count"], true, [Var("a")]), Expression("count(DISTINCT a)"));
        Assert.Equal(new CountStar(), Expression("count( * )"));
    }

    [Fact]
    public void Trim_with_a_side_is_the_function_for_that_side()
    {
        Assert.Equal(new FunctionInvocation(["btrim"], false, [Var("s"), new StringLiteral("x")]), Expression("trim(BOTH 'x' FROM s)"));
        Assert.Equal(new FunctionInvocation(["ltrim"], false, [Var("s")]), Expression("trim(LEADING FROM s)"));
        Assert.Equal(new FunctionInvocation(["rtrim"], false, [Var("s"), Var("c")]), Expression("trim(TRAILING c FROM s)"));
        Assert.Equal(new FunctionInvocation(["trim"], false, [Var("s")]), Expression("trim(s)"));
        Assert.Equal(new FunctionInvocation(["normalize"], false, [Var("s"), new StringLiteral("NFC")]), Expression("normalize(s, NFC)"));
    }

    [Fact]
    public void Comprehensions_and_list_predicates_bind_a_variable()
    {
        Assert.Equal(
            new ListComprehension("x", Var("xs"), Binary(GreaterThan, Var("x"), Int(1)), Binary(Power, Var("x"), Int(2))),
            Expression("[x IN xs WHERE x > 1 | x ^ 2]"));
        Assert.Equal(new ListComprehension("x", Var("xs"), null, null), Expression("[x IN xs]"));
        Assert.Equal(new QuantifiedPredicate(ListQuantifier.None, "x", Var("xs"), Var("x")), Expression("none(x IN xs WHERE x)"));
        Assert.Equal(new ReduceExpression("a", Int(0), "x", Var("xs"), Binary(Add, Var("a"), Var("x"))), Expression("reduce(a = 0, x IN xs | a + x)"));
    }

    [Fact]
    public void The_last_bar_of_a_comprehension_divides_it_from_its_value()
    {
        var labels = new LabelPredicate(Var("x"), new LabelDisjunction(new LabelName("A"), new LabelName("B")));

        Assert.Equal(new ListComprehension("x", Var("xs"), labels, Var("x")), Expression("[x IN xs WHERE x:A|B | x]"));
        Assert.Equal(new ListComprehension("x", Var("xs"), new LabelPredicate(Var("x"), new LabelName("A")), Var("x")), Expression("[x IN xs WHERE x:A | x]"));
        Assert.Equal(new ListComprehension("x", Var("xs"), labels, null), Expression("[x IN xs WHERE (x:A|B)]"));
    }

    [Fact]
    public void Patterns_are_told_from_arithmetic()
    {
        var path = new PathPattern([Node("a"), Relationship(null, null, Direction.Outgoing), Node("b")]);

        Assert.Equal(new PatternExpression(path), Expression("(a)-->(b)"));
        Assert.Equal(Binary(Subtract, Var("a"), Var("b")), Expression("(a)-(b)"));
        Assert.Equal(Binary(LessThan, Var("a"), new UnaryOperation(UnaryOperator.Minus, Var("b"))), Expression("(a)<-(b)"));
        Assert.Equal(Binary(Subtract, Property("a", "x"), new UnaryOperation(UnaryOperator.Minus, Var("b"))), Expression("(a.x)--b"));
        Assert.Equal(new PatternComprehension(null, path, null, Property("b", "x")), Expression("[(a)-->(b) | b.x]"));
        Assert.Equal(new PatternComprehension("p", path, Var("c"), Var("p")), Expression("[p = (a)-->(b) WHERE c | p]"));
        Assert.Equal(new ListLiteral([new PatternExpression(path), Binary(And, new PatternExpression(path), Var("c"))]), Expression("[(a)-->(b), (a)-->(b) AND c]"));
    }

    [Fact]
    public void Case_has_a_generic_a_simple_and_an_extended_form()
    {
        Assert.Equal(new CaseExpression(null, [new CaseAlternative([Var("a")], Int(1))], null), Expression("CASE WHEN a THEN 1 END"));
        Assert.Equal(new CaseExpression(Var("x"), [new CaseAlternative([Int(1), Int(2)], Int(3))], Int(4)), Expression("CASE x WHEN 1, 2 THEN 3 ELSE 4 END"));
        Assert.Equal(
            new CaseExpression(Var("x"), [new CaseAlternative([Binary(GreaterThan, new CaseOperand(), Int(3)), new NullPredicate(new CaseOperand(), false), Int(-1)], Int(1))], null),
            Expression("CASE x WHEN > 3, IS NULL, -1 THEN 1 END"));
    }

    [Fact]
    public void Map_projections_select_properties_and_variables() =>
        Assert.Equal(
            new MapProjection(Var("n"), [new AllPropertiesSelector(), new PropertySelector("name"), new LiteralEntry("x", Int(1)), new VariableSelector("m")]),
            Expression("n {.*, .name, x: 1, m}"));

    [Fact]
    public void Subquery_expressions_hold_queries_or_bare_patterns()
    {
        var match = new MatchClause(false, MatchMode.DifferentRelationships, [new PatternPart(null, null, new PathPattern([Node("a"), Relationship(null, null, Direction.Both), Node(null)]))], [], Var("c"));

        Assert.Equal(new ExistsSubquery(new SingleQuery([match])), Expression("EXISTS { (a)--() WHERE c }"));
        Assert.Equal(new CountSubquery(new SingleQuery([match])), Expression("COUNT { MATCH (a)--() WHERE c }"));
        Assert.Equal(
            new CollectSubquery(new UnionQuery(new SingleQuery([Return(Int(1), "1")]), new SingleQuery([Return(Int(2), "2")]), true)),
            Expression("COLLECT { RETURN 1 UNION ALL RETURN 2 }"));
    }

    [Theory]
    [InlineData("count")]
    [InlineData("exists")]
    [InlineData("match")]
    [InlineData("limit")]
    [InlineData("any")]
    [InlineData("all.x")]
    [InlineData("end.order")]
    [InlineData("return = where")]
    public void Keywords_are_names_where_nothing_else_fits(string text) => Assert.IsNotType<NullLiteral>(Expression(text));

    private static ReturnClause Return(Expression expression, string text) => new(new Projection(false, false, [new ProjectionItem(expression, null, text)], [], null, null));
}
