using GraphExplorer.GraphQL.Errors;
using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Execution;

/// <summary>What a top-level field came to.</summary>
/// <param name="Value">the rows as a list, or the one row's value; null when it failed or there was no row</param>
/// <param name="Pages">the page sizes that it was bound with</param>
/// <param name="Error">why it failed</param>
internal readonly record struct FieldResult(GraphValue Value, PageSize[] Pages, GraphQLError? Error);
