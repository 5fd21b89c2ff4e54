namespace GraphExplorer.GraphQL.Tests.Samples;

/// <summary>The small API that the tests ask, made of sample.graphql.</summary>
internal static class SampleApi
{
    internal static string Definitions { get; } = File.ReadAllText(SourceFiles.Find("Samples", "sample.graphql"));

    internal static GraphQLSchema Schema { get; } = GraphQLSchema.Create(Definitions);

    internal static GraphQLSchema With(GraphQLOptions options) => GraphQLSchema.Create(Definitions, options);
}
