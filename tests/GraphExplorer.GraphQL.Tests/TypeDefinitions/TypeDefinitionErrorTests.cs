using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Tests.TypeDefinitions;

public class TypeDefinitionErrorTests
{
    [Theory]
    [InlineData("type A @node {\n  id: ID!\n  b: B\n}\ntype B { x: Int }", 3, 3, "needs @relationship or @cypher")]
    [InlineData("type A @node { id: ID!\n  b: Missing }", 2, 6, "the type Missing is not defined")]
    [InlineData("type A @node { id: ID! }\ntype A { x: Int }", 2, 1, "A is defined twice")]
    [InlineData("type A @node { id: ID! id: Int }", 1, 24, "A.id is defined twice")]
    [InlineData("type A @node(label: \"X\") { id: ID! }", 1, 14, "there is no argument 'label'")]
    [InlineData("type A @node(labels: []) { id: ID! }", 1, 22, "must be a list of strings that is not empty")]
    [InlineData("type A @nodes { id: ID! }", 1, 8, "there is no such directive for a type")]
    [InlineData("type A @node { id: ID! @unique }", 1, 24, "there is no such directive for a field")]
    [InlineData("type A @node { id: ID! a: [A!]! @relationship(direction: OUT) }", 1, 33, "the argument 'type' is missing")]
    [InlineData("type A @node { id: ID! a: [A!]! @relationship(type: \"T\") }", 1, 33, "the argument 'direction' is missing")]
    [InlineData("type A @node { id: ID! a: [A!]! @relationship(type: \"T\", direction: UP) }", 1, 69, "must be one of IN, OUT")]
    [InlineData("type A @node { id: ID! a: A! @relationship(type: \"T\", direction: OUT) }", 1, 30, "write A or [A!]!")]
    [InlineData("type A @node { id: ID! b: [B!]! @relationship(type: \"T\", direction: OUT) } type B { x: Int }", 1, 33, "B at the other end is not a @node type")]
    [InlineData("type A @node { id: ID! a: [A!]! @relationship(type: \"T\", direction: OUT, properties: \"P\") }", 1, 86, "P is not a @relationshipProperties type")]
    [InlineData("type A @node { id: ID! a: [A!]! @relationship(type: \"T\", direction: OUT) aConnection: Int }", 1, 1, "aConnection is made for a")]
    [InlineData("type B { a: [A!]! @relationship(type: \"T\", direction: OUT) } type A @node { id: ID! }", 1, 19, "only a @node type has relationships")]
    [InlineData("type A @node { id: ID! n: Int @cypher(statement: \"RETURN 1 AS n\") }", 1, 31, "the argument 'columnName' is missing")]
    [InlineData("type A @node { id: ID! n: Int @cypher(statement: \"RETURN 1 AS n\", columnName: \"m\") }", 1, 50, "returns no column 'm'; it returns n")]
    [InlineData("type A @node { id: ID! n: Int @cypher(statement: \"RETURN\", columnName: \"m\") }", 1, 50, "the statement does not parse")]
    [InlineData("type A @node { id: ID! n: Int @cypher(statement: \"RETURN $x AS n\", columnName: \"n\") }", 1, 50, "reads $x, but the field has no argument")]
    [InlineData("type A @node { id: ID! n: Int @cypher(statement: \"CREATE (b) RETURN 1 AS n\", columnName: \"n\") }", 1, 50, "the statement writes")]
    [InlineData("type A @node { id: ID! n: Int @cypher(statement: \"MATCH (this0) RETURN 1 AS n\", columnName: \"n\") }", 1, 50, "this0 is kept for generated statements")]
    [InlineData("type A @node { id: ID! } type Query { n: Int @cypher(statement: \"RETURN this.x AS n\", columnName: \"n\") }", 1, 65, "a field of Query has no 'this'")]
    [InlineData("type A @node { id: ID! } type Query { n: Int }", 1, 39, "a field of Query needs @cypher")]
    [InlineData("type A @node { id: ID! n(x: Int): Int }", 1, 25, "only a @cypher field can have arguments")]
    [InlineData("type A @node { id: ID! n: [[Int]] }", 1, 27, "lists of lists are not supported")]
    [InlineData("type A @node { id: ID! p: P } type P @relationshipProperties { x: Int }", 1, 27, "P describes relationships")]
    [InlineData("type P @relationshipProperties @node { x: Int }", 1, 8, "P cannot be @node as well")]
    [InlineData("type A @node { AND: Int }", 1, 16, "the name AND is kept for filters")]
    [InlineData("type A @node { __id: ID! }", 1, 16, "two underscores")]
    [InlineData("type Mutation { x: Int }\ntype A @node { id: ID! }", 1, 1, "Mutation cannot be extended")]
    [InlineData("interface I { x: Int } type A @node { id: ID! }", 1, 1, "is not among the definitions")]
    [InlineData("scalar Date type A @node { id: ID! }", 1, 1, "Date is a built-in scalar")]
    [InlineData("type Day @node { id: ID! } type Days @node @plural(value: \"days\") { id: ID! }", 1, 28, "the field days of Days is there already, from Day")]
    public void A_broken_rule_is_told_with_its_place(string definitions, int line, int column, string message)
    {
        var exception = Assert.Throws<GraphException>(() => GraphQLSchema.Create(definitions));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (exception.Position!.Value.Line, exception.Position.Value.Column));
    }

    [Fact]
    public void Text_that_does_not_parse_is_told_with_its_place()
    {
        var exception = Assert.Throws<GraphException>(() => GraphQLSchema.Create("type A @node {\n  id ID!\n}"));

        Assert.Equal(StatusCodes.SyntaxError, exception.Code);
        Assert.Equal((2, 6), (exception.Position!.Value.Line, exception.Position.Value.Column));
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var exception = Assert.Throws<GraphException>(() => GraphQLSchema.Create("type A @nodes { id: ID! }\ntype B @node { x: Nothing }"));

        Assert.Contains("1:8 @nodes:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2:19 field: the type Nothing is not defined.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generated_name_that_is_taken_is_refused()
    {
        var exception = Assert.Throws<GraphException>(() => GraphQLSchema.Create("type A @node { id: ID! } input AWhere { x: Int }"));

        Assert.Contains("AWhere", exception.Message, StringComparison.Ordinal);
    }
}
