using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Responses;

/// <summary>What the completion of one root field shares.</summary>
internal sealed class CompletionContext(PageSize[] pages, List<GraphQLError> errors)
{
    private const int MaxErrors = 50;
    private readonly List<object> _path = [];

    internal PageSize[] Pages => pages;

    internal void Enter(object step) => _path.Add(step);

    internal void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Notes an error at the place that was entered; after 50 no more are kept.</summary>
    internal void Fail(string message, SourcePosition position)
    {
        if (errors.Count < MaxErrors)
        {
            errors.Add(new GraphQLError(ErrorCodes.InvalidValue, message) { Path = [.. _path], Locations = [position] });
        }
    }
}
