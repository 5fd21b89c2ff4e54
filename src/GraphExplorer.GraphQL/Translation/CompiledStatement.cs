using GraphExplorer.GraphQL.QueryTree;
using GraphExplorer.GraphQL.Responses;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>The statement of one root field with holes for the values of each request.</summary>
internal sealed class CompiledStatement
{
    private readonly MapShape _shape;
    private readonly ValueSource[] _parameters;
    private readonly PageLimit[] _pages;
    private readonly (Query Query, PageSize[] Pages)? _constant;

    internal CompiledStatement(string text, StatementScope scope, ResponseField response, bool isList, GraphQLOptions options)
    {
        Text = text;
        Response = response;
        IsList = isList;
        _shape = new MapShape([.. scope.ParameterNames]);
        _parameters = [.. scope.Parameters];
        _pages = [.. scope.Pages];
        if (Array.TrueForAll(_parameters, source => source is ConstantSource or PageSource) && Array.TrueForAll(_pages, page => page.Requested is null or ConstantSource))
        {
            _constant = BindValues([], options);
        }
    }

    /// <summary>The Cypher text.</summary>
    internal string Text { get; }

    /// <summary>How the root field's value is written.</summary>
    internal ResponseField Response { get; }

    /// <summary>Whether the rows are items of a list; otherwise the first row is the value.</summary>
    internal bool IsList { get; }

    /// <summary>The statement with the values of one request. Throws <see cref="Errors.GraphQLErrorException"/>.</summary>
    internal (Query Query, PageSize[] Pages) Bind(GraphValue[] variables, GraphQLOptions options) => _constant ?? BindValues(variables, options);

    private (Query Query, PageSize[] Pages) BindValues(GraphValue[] variables, GraphQLOptions options)
    {
        var pages = _pages.Length == 0 ? [] : new PageSize[_pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = _pages[i].Resolve(variables, options);
        }

        var binding = new Binding(variables, pages);
        var values = new GraphValue[_parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _parameters[i].Resolve(binding);
        }

        return (new Query(Text, new MapValue(_shape, values)), pages);
    }
}
