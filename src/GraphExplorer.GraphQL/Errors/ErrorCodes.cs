namespace GraphExplorer.GraphQL.Errors;

/// <summary>
/// The values of <c>extensions.code</c> that this API raises by itself; errors of the database carry Neo4j's status code.
/// The names are the ones that GraphQL clients know from Apollo Server.
/// </summary>
internal static class ErrorCodes
{
    /// <summary>The document does not parse.</summary>
    internal const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    internal const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The operation name names none, or is needed.</summary>
    internal const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>A variable or argument has a value that cannot be used.</summary>
    internal const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>A limit of the options is passed.</summary>
    internal const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The graph holds a value that the schema does not allow there.</summary>
    internal const string InvalidValue = "INVALID_VALUE";

    /// <summary>The HTTP request is not a GraphQL request.</summary>
    internal const string BadRequest = "BAD_REQUEST";

    /// <summary>An error of this program.</summary>
    internal const string InternalServerError = "INTERNAL_SERVER_ERROR";
}
