namespace GraphExplorer.GraphQL.Responses;

/// <summary>A list that was cut because no limit was asked for.</summary>
/// <param name="Root">the root field's response name</param>
/// <param name="Field">the list's response name</param>
/// <param name="Limit">items shown</param>
internal sealed record TruncatedList(string Root, string Field, int Limit);
