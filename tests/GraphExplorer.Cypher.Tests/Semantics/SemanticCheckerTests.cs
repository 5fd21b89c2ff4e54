using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Semantics;

public sealed class SemanticCheckerTests
{
    [Theory]
    [InlineData("MATCH (n) RETURN n.x, n AS m", QueryType.ReadOnly, "n.x,m")]
    [InlineData("CREATE (n) RETURN n", QueryType.ReadWrite, "n")]
    [InlineData("CREATE (n)", QueryType.WriteOnly, "")]
    [InlineData("MATCH (n) SET n.x = 1 FINISH", QueryType.WriteOnly, "")]
    [InlineData("CREATE INDEX FOR (n:A) ON (n.x)", QueryType.SchemaWrite, "")]
    [InlineData("MATCH (b), (a)-[r]->() RETURN *", QueryType.ReadOnly, "a,b,r")]
    [InlineData("MATCH (n) RETURN *, n.x + 1 ORDER BY n.x", QueryType.ReadOnly, "n,n.x + 1")]
    [InlineData("RETURN 1 AS x UNION RETURN 2 AS x", QueryType.ReadOnly, "x")]
    [InlineData("MATCH (n) CALL (n) { CREATE (m) RETURN m } RETURN m", QueryType.ReadWrite, "m")]
    [InlineData("CALL p.read(1)", QueryType.ReadOnly, "a,b")]
    [InlineData("CALL p.read(1) YIELD b AS c", QueryType.ReadOnly, "c")]
    [InlineData("CALL p.write()", QueryType.WriteOnly, "")]
    public void The_kind_of_statement_and_its_columns_are_found(string text, QueryType type, string columns)
    {
        var checkedStatement = Check(text);

        Assert.Equal(type, checkedStatement.QueryType);
        Assert.Equal(columns, string.Join(',', checkedStatement.Columns));
        Assert.Equal(type == QueryType.ReadOnly, checkedStatement.IsReadOnly);
    }

    [Fact]
    public void Parameters_are_collected_from_everywhere() =>
        Assert.Equal(
            ["a", "b", "c", "d", "e"],
            Check("MATCH (n {x: $a}) WHERE EXISTS { (m {y: $b}) } RETURN [x IN $c | $d] AS l SKIP $e LIMIT $a").Parameters.Order());

    [Fact]
    public void Random_functions_make_a_statement_indeterministic()
    {
        Assert.False(Check("RETURN rand() AS r").IsDeterministic);
        Assert.True(Check("RETURN sqrt(2) AS r").IsDeterministic);
    }

    [Theory]
    [InlineData("MATCH (a), (b) RETURN a, b", 1)]
    [InlineData("MATCH (a)-->(b), (c)-->(a) RETURN a", 0)]
    [InlineData("MATCH (a), (b {x: a.x}) RETURN a", 0)]
    [InlineData("MATCH (a) MATCH (b) RETURN a, b", 0)]
    public void Disconnected_patterns_are_noted(string text, int count)
    {
        var notifications = Check(text).Notifications;

        Assert.Equal(count, notifications.Count);
        Assert.All(notifications, notification => Assert.Equal("Neo.ClientNotification.Statement.CartesianProduct", notification.Code));
    }

    [Theory]
    [InlineData("MATCH (n) RETURN m", 17, "Variable `m` not defined", null)]
    [InlineData("MATCH (person) RETURN persn.name", 22, "Variable `persn` not defined", "Did you mean `person`?")]
    [InlineData("MATCH (n) WITH n.x AS x RETURN n", 31, "Variable `n` not defined", null)]
    [InlineData("MATCH (n) UNWIND [1] AS n RETURN n", 10, "Variable `n` already declared", null)]
    [InlineData("MATCH (n) WHERE n.x = 1 WITH n.y RETURN 1", 29, "Expression in WITH must be aliased (use AS)", "Write n.y AS name.")]
    [InlineData("MATCH (n)", 0, "Query cannot conclude with MATCH", "Add a RETURN.")]
    [InlineData("MATCH (n) WITH n", 10, "Query cannot conclude with WITH", "Add a RETURN.")]
    [InlineData("RETURN IF(true, 1, 2)", 7, "Unknown function 'IF'", "Write CASE WHEN condition THEN value ELSE other END.")]
    [InlineData("RETURN 1 MATCH (n)", 9, "RETURN can only be used at the end of the query", "Use WITH to go on after a projection.")]
    [InlineData("RETURN foo(1)", 7, "Unknown function 'foo'", null)]
    [InlineData("RETURN toUper('a')", 7, "Unknown function 'toUper'", "Did you mean toUpper()?")]
    [InlineData("RETURN size()", 7, "Insufficient parameters for function 'size'", "It takes one.")]
    [InlineData("RETURN substring('a', 1, 2, 3)", 7, "Too many parameters for function 'substring'", "It takes 2 to 3.")]
    [InlineData("RETURN size(DISTINCT [1])", 7, "Invalid use of DISTINCT with function 'size'", "Only aggregating functions take DISTINCT.")]
    [InlineData("MATCH (n) WHERE count(n) > 1 RETURN n", 16, "Invalid use of aggregating function count(...) in this context", "Aggregate in a WITH before.")]
    [InlineData("MATCH (n) RETURN count(max(n.x))", 23, "Can't use aggregate functions inside of aggregate functions.", "Aggregate in a WITH before.")]
    [InlineData("MATCH (n) RETURN [x IN [1] | count(n)]", 29, "Can't use aggregating expressions inside of expressions executing over collections.", "Aggregate in a WITH before.")]
    [InlineData("MATCH (n) RETURN n.x + count(n)", 17, "Aggregation column contains implicit grouping expressions.", "Make it a column of its own, or aggregate it.")]
    [InlineData("MATCH (n) RETURN n.x AS x, count(*) AS c ORDER BY n.y", 50, "In a WITH/RETURN with DISTINCT or an aggregation, it is not possible to access variables declared before the WITH/RETURN: n", "Add it to the projection.")]
    [InlineData("MATCH (n) RETURN n LIMIT n.x", 25, "It is not allowed to refer to variables in LIMIT", "Use a parameter or a constant.")]
    [InlineData("MATCH (n) RETURN n LIMIT -1", 25, "Invalid input. '-1' is not a valid value. Must be a non-negative integer.", null)]
    [InlineData("RETURN 1 AS a, 2 AS a", 15, "Multiple result columns with the same name are not supported", "Give one of the columns `a` another name with AS.")]
    [InlineData("RETURN *", 7, "RETURN * is not allowed when there are no variables in scope", null)]
    [InlineData("RETURN 1 AS a UNION RETURN 1 AS b", 20, "All sub queries in an UNION must have the same return column names", "Give the columns the same names with AS.")]
    [InlineData("RETURN 1 + true", 11, "Type mismatch: expected Float, Integer, String or List<Any> but was Boolean", null)]
    [InlineData("WITH 'a' AS s MATCH (s) RETURN s", 20, "Type mismatch: s defined with conflicting type String (expected Node)", "Give one of the two another name.")]
    [InlineData("MATCH (n)-[n]->() RETURN n", 9, "Type mismatch: n defined with conflicting type Node (expected Relationship)", "Give one of the two another name.")]
    [InlineData("MATCH ()-[r]->()-[r]->() RETURN r", 16, "Cannot use the same relationship variable 'r' for multiple relationships", "Give each relationship a name of its own.")]
    [InlineData("MATCH (n:A:B|C) RETURN n", 9, "Mixing label expression symbols", "Write & for the colon.")]
    [InlineData("MATCH ()-[r:A:B]->() RETURN r", 12, "Relationship types in a relationship type expressions may not be combined using ':'", "A relationship has one type: use | for either of two.")]
    [InlineData("MATCH (n $p) RETURN n", 9, "Parameter maps cannot be used in `MATCH` patterns", null)]
    [InlineData("MATCH (n) WHERE (n)-->(m) RETURN n", 22, "PatternExpressions are not allowed to introduce new variables: 'm'.", "Use EXISTS { MATCH … } to name what is matched.")]
    [InlineData("MATCH (n) RETURN (n)-->() AS p", 17, "A pattern expression should only be used in order to test the existence of a pattern.", "Write EXISTS { pattern }, COUNT { pattern } or [pattern | value].")]
    [InlineData("CREATE (a)-[:T]-(b)", 10, "Only directed relationships are supported in CREATE", "Draw an arrow: (a)-[:TYPE]->(b).")]
    [InlineData("CREATE (a)-->(b)", 10, "Exactly one relationship type must be specified for CREATE.", null)]
    [InlineData("CREATE (a)-[:T*2]->(b)", 10, "Variable length relationships cannot be used in CREATE", null)]
    [InlineData("CREATE (a:A|B)", 10, "Label expressions in patterns are not allowed in a CREATE clause", "List the labels: (n:A:B).")]
    [InlineData("MATCH (a) CREATE (a:B)", 17, "Can't create node `a` with labels or properties here.", "Set labels and properties where it is first named, or by SET.")]
    [InlineData("MATCH (a) CREATE (a)", 17, "Variable `a` already declared", "Give it another name.")]
    [InlineData("MERGE (a $p)", 9, "Parameter maps cannot be used in `MERGE` patterns", null)]
    [InlineData("MATCH (n) DELETE n:A", 17, "DELETE doesn't support removing labels from a node. Try REMOVE.", null)]
    [InlineData("MATCH (n) DELETE n.x + 1 > 2", 25, "Type mismatch: expected Node, Relationship, Path or List<Any> but was Boolean", null)]
    [InlineData("UNWIND [1] AS x SET x.y = 1", 20, "Type mismatch: expected Map, Node, Relationship, Point, ", null)]
    [InlineData("WITH {a: 1} AS x SET x.a = 1", 21, "Type mismatch: expected Node or Relationship but was Map", null)]
    [InlineData("CREATE (n) MATCH (m) RETURN m", 11, "WITH is required between CREATE and MATCH", "Write WITH * between them to keep all variables.")]
    [InlineData("MERGE (n) CALL { RETURN 1 AS x } RETURN x", 10, "WITH is required between MERGE and CALL", "Write WITH * between them to keep all variables.")]
    [InlineData("MATCH (n) WHERE exists(n.p) RETURN n", 16, "The property existence syntax", null)]
    [InlineData("RETURN 1 IS :: INTEGER | FLOAT NOT NULL", 15, "All types in a Closed Dynamic Union must be nullable", "Write NOT NULL after each type or after none.")]
    [InlineData("MATCH (n) FOREACH (x IN [1] | MATCH (m))", 30, "Invalid use of MATCH inside FOREACH", "FOREACH holds updating clauses; use UNWIND or CALL { … } for others.")]
    [InlineData("MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n", 25, "An Exists Expression cannot contain any updates", "Use CALL { … } for a subquery that changes the graph.")]
    [InlineData("MATCH (n) RETURN COLLECT { RETURN 1 AS a, 2 AS b }", 17, "A Collect Expression must end with a single return column.", "RETURN one expression; a map holds several values.")]
    [InlineData("MATCH (n) RETURN COLLECT { MATCH (m) }", 27, "A Collect Expression must end with a single return column.", "Add a RETURN.")]
    [InlineData("MATCH (n) CALL (n) { RETURN 1 AS n } RETURN n", 28, "Variable `n` already declared in outer scope", "Give the column another name with AS.")]
    [InlineData("MATCH (n) CALL (m) { RETURN 1 AS x } RETURN x", 15, "Variable `m` not defined", null)]
    [InlineData("MATCH (n) CALL { RETURN n.x AS x } RETURN x", 24, "Variable `n` not defined", null)]
    [InlineData("MATCH (n) CALL { WITH n.x AS x, n RETURN x } RETURN x", 22, "Importing WITH should consist only of simple references to outside variables.", "Add a second WITH for them, or use CALL (x) { … }.")]
    [InlineData("CALL (x) { RETURN 1 AS a } RETURN a", 5, "Variable `x` not defined", null)]
    [InlineData("CALL { MATCH (n) RETURN n.x } RETURN 1", 24, "Expression in CALL { RETURN ... } must be aliased (use AS)", "Write n.x AS name.")]
    [InlineData("MATCH (n) CALL (n) { MATCH (n)-->(m) WITH m.x AS n RETURN n AS y } RETURN y", 42, "The variable `n` is shadowing a variable with the same name from the outer scope", null)]
    [InlineData("CREATE (n) WITH n CALL (n) { SET n.x = 1 } IN TRANSACTIONS", 18, "CALL { ... } IN TRANSACTIONS after a write clause is not supported", null)]
    [InlineData("CALL no.such()", 0, "There is no procedure with the name `no.such`", null)]
    [InlineData("CALL p.rad(1)", 0, "There is no procedure with the name `p.rad`", "Did you mean p.read?")]
    [InlineData("CALL p.read()", 0, "Procedure call does not provide the required number of arguments: got 0 expected 1.", "p.read(x :: Integer)")]
    [InlineData("CALL p.read('a')", 12, "Type mismatch: expected Integer but was String", null)]
    [InlineData("CALL p.read(1) YIELD z RETURN z", 21, "Unknown procedure output: `z`", "It yields a, b.")]
    [InlineData("MATCH (n) CALL p.read(1) RETURN n", 10, "Procedure call inside a query does not support naming results implicitly", "Write YIELD a, b.")]
    [InlineData("MATCH (n) CALL p.read(1) YIELD * RETURN n", 10, "Cannot use `YIELD *` outside standalone call", "Name the columns after YIELD.")]
    [InlineData("MATCH p = shortestPath((a)-->()-->(b)) RETURN p", 10, "shortestPath(...) requires a pattern containing a single relationship", null)]
    [InlineData("MATCH p = shortestPath((a)-[*2..]->(b)) RETURN p", 26, "shortestPath(...) does not support a minimal length different from 0 or 1", null)]
    [InlineData("RETURN shortestPath((a)-[*]->(b))", 7, "A shortestPath(...) requires bound nodes when not part of a MATCH clause.", "MATCH both nodes before.")]
    [InlineData("MATCH SHORTEST 0 (a)-->(b) RETURN a", 15, "The path count needs to be greater than 0.", null)]
    [InlineData("MATCH (a) ((a)-->(b))+ (c) RETURN a", 11, "The variable `a` occurs both inside and outside a quantified path pattern", null)]
    [InlineData("MATCH ((a)-->(b))+ ((a)-->(c))+ RETURN a", 20, "The variable `a` occurs in multiple quantified path patterns", null)]
    [InlineData("MATCH (n) USE x RETURN n", 10, "USE clause must be the first clause in a (sub-)query.", null)]
    [InlineData("CREATE CONSTRAINT FOR (n:A) REQUIRE (n.x, n.y) IS NOT NULL", 0, "Constraint type 'IS NOT NULL' or 'IS TYPED' does not allow multiple properties", "Make one constraint for each property.")]
    [InlineData("SHOW INDEXES YIELD name WHERE nam = 'a'", 30, "Variable `nam` not defined", "Did you mean `name`?")]
    public void A_statement_that_breaks_a_rule_is_refused_with_place_and_hint(string text, int offset, string message, string? hint)
    {
        var error = Assert.Throws<GraphException>(() => Check(text));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(offset, error.Position!.Value.Offset);
        if (hint is not null)
        {
            Assert.Equal(hint, error.Hint);
        }
    }

    [Theory]
    [InlineData("MATCH (n) WITH n.x AS x WHERE n.y = 1 RETURN x ORDER BY x")]
    [InlineData("MATCH (n) RETURN n.x AS x ORDER BY n.y, x")]
    [InlineData("MATCH (n) RETURN DISTINCT n.x ORDER BY n.x")]
    [InlineData("MATCH (n) RETURN n.x, count(*) AS c ORDER BY count(*) DESC, n.x + c")]
    [InlineData("MATCH (n) RETURN n.x, n.x + count(*), n.x + 1 + max(n.y) ORDER BY n.x")]
    [InlineData("MATCH (n) RETURN n, n.x + count(*) AS c, [x IN collect(n.y) WHERE x > 1 | x + 1] AS l")]
    [InlineData("MATCH (n) WITH n, count(*) AS c ORDER BY n.x LIMIT 1 RETURN c")]
    [InlineData("CREATE (a:A {x: 1})-[:T]->(b), (b)-[:U]->(a) RETURN a")]
    [InlineData("MATCH (a) CREATE p = (a)-[r:T {x: a.x}]->(:B $props) RETURN p, r")]
    [InlineData("MATCH (a) MERGE (a)-[r:T]-(b:B) ON CREATE SET r.x = 1, b += {y: a.y} RETURN r")]
    [InlineData("CREATE (n) WITH * MATCH (m) RETURN m")]
    [InlineData("OPTIONAL MATCH (n) MATCH (m) RETURN m")]
    [InlineData("MATCH (n) CALL { WITH n MATCH (n)-->(m) WITH m ORDER BY m.x RETURN collect(m) AS ms UNION WITH n RETURN [n] AS ms } RETURN ms")]
    [InlineData("MATCH (n), (m) CALL (n) { MATCH (m)<--(n) RETURN count(m) AS c } RETURN c, m")]
    [InlineData("MATCH (n) CALL (*) { WITH 1 AS one MATCH (n)-->(x) RETURN x, one } RETURN x")]
    [InlineData("CALL { WITH 1 AS x RETURN x } RETURN x")]
    [InlineData("MATCH (n) CALL { CREATE (:X) } RETURN n")]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH m WHERE m.x = n.x RETURN m } RETURN n")]
    [InlineData("MATCH (n) RETURN COUNT { (n)-->(m) WHERE m.x > n.x } AS c, COLLECT { MATCH (n)-->(m) RETURN m {.x, y: n.y} } AS l")]
    [InlineData("MATCH (n) RETURN [(n)-[r]->(m) WHERE m.x = n.x | r.y + m.z] AS l, [x IN [1] | x] AS y")]
    [InlineData("MATCH (n) WHERE NOT (n)-->(:X) AND exists((n)--()) RETURN CASE WHEN (n)-->() THEN 1 END AS c")]
    [InlineData("MATCH p = (a)-[rs:T*1..3]->(b) WHERE all(r IN rs WHERE r.x > 1) RETURN nodes(p), length(p)")]
    [InlineData("MATCH (a)-[rs:T*]->(b) MATCH (a)-[rs*]->(c) RETURN c")]
    [InlineData("MATCH (a) ((x)-[r:T]->(y) WHERE x.v < y.v)+ (b) RETURN [i IN x | i.v] AS vs, size(r) AS n")]
    [InlineData("MATCH (a)-[r:T WHERE r.x > 1]->+(b) RETURN size(r)")]
    [InlineData("MATCH REPEATABLE ELEMENTS (a)-[r]->(b)-[r]-(c) RETURN r")]
    [InlineData("MATCH (a), (b) RETURN shortestPath((a)-[*..5]-(b)) AS p")]
    [InlineData("UNWIND $rows AS row MERGE (n {id: row.id}) SET n += row.props, n[row.key] = row.value")]
    [InlineData("MATCH (n) FOREACH (x IN n.list | SET n.y = x FOREACH (z IN [x] | CREATE (:Z {z: z})))")]
    [InlineData("LOAD CSV WITH HEADERS FROM $url AS line RETURN line.a")]
    [InlineData("CALL p.read($x) YIELD a WHERE a > 1 RETURN a")]
    [InlineData("MATCH (n) CALL p.read(n.x) YIELD a AS b, b AS c RETURN n, b, c")]
    [InlineData("MATCH (n) RETURN n SKIP $s LIMIT 1 + 2")]
    [InlineData("RETURN date().year + 1 AS y, duration('P1D').days AS d, point({x: 1, y: 2}).x AS x")]
    [InlineData("RETURN reduce(a = 0, x IN [1, 2] | a + x) AS r, head([1]) + 1 AS h, [1] + 2 AS l, 'a' + 1 AS s")]
    [InlineData("WITH null AS n MATCH (n) RETURN n")]
    [InlineData("USE neo4j MATCH (n) RETURN n")]
    [InlineData("UNWIND [1] AS i CALL (i) { CREATE ({i: i}) } IN TRANSACTIONS OF 10 ROWS ON ERROR CONTINUE REPORT STATUS AS s RETURN s.errorMessage")]
    public void A_statement_that_keeps_the_rules_passes(string text) => Assert.NotNull(Check(text));

    [Fact]
    public void A_standalone_call_without_parentheses_needs_its_arguments_as_parameters() =>
        Assert.Equal(["x"], Check("CALL p.read").Parameters);

    private static CheckedStatement Check(string text) => SemanticChecker.Check(
        CypherParser.Parse(text),
        new TestCatalogue()
            .With("p.read(x :: INTEGER?) :: (a :: INTEGER?, b :: STRING?)")
            .With(new ProcedureSignature("p.write", [], [], ProcedureMode.Write)));
}
