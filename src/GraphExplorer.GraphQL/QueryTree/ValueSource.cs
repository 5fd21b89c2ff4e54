using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>Where the value of a statement's parameter comes from when a request is bound. Equal sources share a parameter.</summary>
internal abstract record ValueSource
{
    /// <summary>The value for one request. Throws <see cref="Errors.GraphQLErrorException"/> when it cannot be used.</summary>
    internal abstract GraphValue Resolve(Binding binding);
}
