using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>A number of rows to leave out.</summary>
/// <param name="Offset">the number asked for; null counts as 0</param>
internal sealed record OffsetSource(ValueSource Offset) : ValueSource
{
    internal override GraphValue Resolve(Binding binding)
    {
        var offset = Offset.Resolve(binding);
        return offset.IsNull ? 0 : offset.AsInteger() >= 0
            ? offset
            : throw new Errors.GraphQLErrorException(Errors.ErrorCodes.BadUserInput, $"The argument offset is {offset}; it must be 0 or more.");
    }

    /// <inheritdoc/>
    public override string ToString() => $"offset {Offset}";
}
