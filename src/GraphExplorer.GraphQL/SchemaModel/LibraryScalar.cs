using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphExplorer.GraphQL.SchemaModel;

/// <summary>A scalar of ours as GraphQL.NET sees it: it checks literals; values are coerced by our own reader.</summary>
internal sealed class LibraryScalar : ScalarGraphType
{
    private readonly ApiLeaf _leaf;

    internal LibraryScalar(ApiLeaf leaf)
    {
        _leaf = leaf;
        Name = leaf.Name;
        Description = leaf.Description;
    }

    /// <inheritdoc/>
    public override bool CanParseLiteral(GraphQLValue value) => value is GraphQLNullValue || _leaf.TryRead(value, out _);

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) =>
        value is GraphQLNullValue ? null : _leaf.TryRead(value, out var read) ? read : ThrowLiteralConversionError(value);

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => value;
}
