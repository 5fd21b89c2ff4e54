namespace GraphExplorer.Actors;

/// <summary>The type definitions of the domain, from which the GraphQL API is generated.</summary>
public static class ActorTypeDefinitions
{
    /// <summary>
    /// Type definitions in GraphQL's schema language with the directives of @neo4j/graphql 7: <c>@node</c>,
    /// <c>@relationship</c>, <c>@relationshipProperties</c> and <c>@cypher</c>.
    /// </summary>
    public static string Text { get; } = EmbeddedText.Read("types/actors.graphql");
}
