using GraphExplorer.GraphQL.Tests.Samples;
using GraphQLParser;

namespace GraphExplorer.GraphQL.Tests.SchemaModel;

public class SchemaTests
{
    [Fact]
    public void The_schema_of_the_sample_is_the_approved_one() => SourceFiles.Approve(SampleApi.Schema.Text.ReplaceLineEndings("\n"), "SchemaModel", "sample.approved.graphql");

    [Fact]
    public void The_printed_schema_parses() => Assert.NotEmpty(Parser.Parse(SampleApi.Schema.Text).Definitions);

    [Theory]
    [InlineData("Actor", "actors")]
    [InlineData("Country", "countries")]
    [InlineData("Day", "days")]
    [InlineData("Person", "people")]
    [InlineData("Crisis", "crises")]
    [InlineData("Address", "addresses")]
    [InlineData("Branch", "branches")]
    [InlineData("ActorPerson", "actorPeople")]
    public void A_list_field_has_the_plural_of_its_type(string type, string field)
    {
        var schema = GraphQLSchema.Create($"type {type} @node {{ id: ID! }}");

        Assert.Contains($"  {field}(", schema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plural_directive_names_the_list_field()
    {
        var schema = GraphQLSchema.Create("type Datum @node @plural(value: \"figures\") { id: ID! }");

        Assert.Contains("figuresConnection", schema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_an_id_has_no_field_for_one_node()
    {
        var schema = GraphQLSchema.Create("type City @node { name: String }");

        Assert.DoesNotContain("city(", schema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Edges_of_different_properties_have_types_of_their_own()
    {
        var schema = GraphQLSchema.Create(
            """
            type A @node { id: ID! b: [A!]! @relationship(type: "B", direction: OUT, properties: "T") c: [A!]! @relationship(type: "C", direction: OUT, properties: "TProperties") }
            type T @relationshipProperties { x: Int }
            type TProperties @relationshipProperties { y: Int }
            """);

        Assert.Contains("type TAConnection", schema.Text, StringComparison.Ordinal);
        Assert.Contains("type TPropertiesAConnection", schema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hundred_types_are_made_in_time_that_does_not_explode()
    {
        var definitions = string.Concat(Enumerable.Range(0, 200).Select(i =>
            $"type T{i} @node {{ id: ID! name: String! n: Int at: Date next: [T{(i + 1) % 200}!]! @relationship(type: \"NEXT\", direction: OUT, properties: \"P{i}\") }} type P{i} @relationshipProperties {{ weight: Float }} "));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var schema = GraphQLSchema.Create(definitions);

        // A busy machine is slow; what is held off here is growth with the square of the types.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"It took {clock.Elapsed}.");
        Assert.NotNull(schema);
    }

    [Fact]
    public void An_option_out_of_range_names_its_key()
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => SampleApi.With(new GraphQLOptions { MaxDepth = 0 }));

        Assert.Contains("GraphExplorer:GraphQL:MaxDepth", exception.Message, StringComparison.Ordinal);
    }
}
