using System.Globalization;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.GraphQL.QueryTree;

namespace GraphExplorer.GraphQL.Translation;

/// <summary>Hands out the names of one statement: variables <c>this, this0, this1 …</c>, parameters <c>param0 …</c>, and page slots.</summary>
internal sealed class StatementScope
{
    private readonly Dictionary<ValueSource, string> _names = [];
    private readonly List<string> _parameterNames = [];
    private readonly List<ValueSource> _parameters = [];
    private readonly List<PageLimit> _pages = [];
    private int _variables;
    private bool _hasRoot;

    internal IReadOnlyList<string> ParameterNames => _parameterNames;

    internal IReadOnlyList<ValueSource> Parameters => _parameters;

    internal IReadOnlyList<PageLimit> Pages => _pages;

    /// <summary>A variable that no other part of the statement has; the first is <c>this</c>.</summary>
    internal string NewVariable()
    {
        if (_hasRoot)
        {
            return string.Create(CultureInfo.InvariantCulture, $"this{_variables++}");
        }

        _hasRoot = true;
        return "this";
    }

    /// <summary>The parameter of a value; equal sources share one.</summary>
    internal Parameter Parameter(ValueSource source)
    {
        if (!_names.TryGetValue(source, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"param{_parameters.Count}");
            _names.Add(source, name);
            _parameterNames.Add(name);
            _parameters.Add(source);
        }

        return new Parameter(name);
    }

    /// <summary>The slot of a page; equal ones share it.</summary>
    internal int Page(PageLimit limit)
    {
        var slot = _pages.IndexOf(limit);
        if (slot < 0)
        {
            slot = _pages.Count;
            _pages.Add(limit);
        }

        return slot;
    }
}
