namespace GraphExplorer.GraphQL.Errors;

/// <summary>Carries an error from where it is found to where the response is written.</summary>
internal sealed class GraphQLErrorException(GraphQLError error) : Exception(error.Message)
{
    internal GraphQLErrorException(string code, string message)
        : this(new GraphQLError(code, message))
    {
    }

    internal GraphQLError Error => error;
}
