using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>What one request gives to a compiled statement: its variables and the sizes of its pages.</summary>
internal sealed class Binding(GraphValue[] variables, PageSize[] pages)
{
    /// <summary>The coerced variables in the order of their definitions; those not given are null.</summary>
    internal GraphValue[] Variables => variables;

    /// <summary>The sizes of the statement's pages.</summary>
    internal PageSize[] Pages => pages;
}
