using System.Diagnostics;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>Traces of requests, named after OpenTelemetry's semantic conventions for GraphQL servers.</summary>
internal static class GraphQLTelemetry
{
    private static readonly ActivitySource Source = new("GraphExplorer.GraphQL");

    /// <summary>The span of a request; null while nobody listens.</summary>
    internal static Activity? Start(GraphQLRequest request)
    {
        var activity = Source.StartActivity("query", ActivityKind.Server);
        if (activity is null)
        {
            return null;
        }

        activity.SetTag("graphql.operation.type", "query");
        if (request.OperationName is not null)
        {
            activity.SetTag("graphql.operation.name", request.OperationName);
        }

        return activity;
    }
}
