using System.Globalization;

namespace GraphExplorer.GraphQL.Errors;

/// <summary>Says which limit was passed, by how much and what setting holds it.</summary>
internal static class Limit
{
    internal static GraphQLErrorException Passed(long actual, string what, long limit, string setting) => new(
        ErrorCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"The operation has {actual} {what}; at most {limit} are allowed ({GraphQLOptions.Section}:{setting})."));
}
