using System.Globalization;
using GraphExplorer.GraphQL.Errors;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>The size of a page as the document asks for it.</summary>
/// <param name="Requested">the number; null when the argument is not given</param>
/// <param name="Argument">the argument's name</param>
/// <param name="IsConnection">whether the page tells if more follow</param>
internal sealed record PageLimit(ValueSource? Requested, string Argument, bool IsConnection)
{
    /// <summary>The size for one request. Throws <see cref="GraphQLErrorException"/> when it is negative or too large.</summary>
    internal PageSize Resolve(GraphValue[] variables, GraphQLOptions options)
    {
        var requested = Requested is null ? GraphValue.Null : Requested.Resolve(new Binding(variables, []));
        if (requested.IsNull)
        {
            return new PageSize(options.MaxPageSize, options.MaxPageSize + 1L, IsDefault: true);
        }

        var size = requested.AsInteger();
        if (size < 0)
        {
            throw new GraphQLErrorException(ErrorCodes.BadUserInput, $"The argument {Argument} is {requested}; it must be 0 or more.");
        }

        if (size > options.MaxPageSize)
        {
            throw new GraphQLErrorException(ErrorCodes.LimitExceeded, string.Create(
                CultureInfo.InvariantCulture,
                $"The argument {Argument} is {size}; at most {options.MaxPageSize} is allowed ({GraphQLOptions.Section}:{nameof(GraphQLOptions.MaxPageSize)})."));
        }

        return new PageSize((int)size, IsConnection ? size + 1 : size, IsDefault: false);
    }
}
