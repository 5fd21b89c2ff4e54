using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>The variables that an expression or clause sees.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, VariableSymbol> _own = new(StringComparer.Ordinal);
    private readonly Scope? _around;
    private Scope? _before;
    private Func<string, string>? _hint;

    private Scope(Scope? around, bool isNested)
    {
        _around = around;
        IsNested = isNested;
    }

    /// <summary>Whether what is around belongs to the same query (a comprehension, FOREACH), and not to the query outside of a subquery.</summary>
    internal bool IsNested { get; }

    /// <summary>The variables of this query, without those of the query around it, in the order of their declaration.</summary>
    internal IEnumerable<VariableSymbol> Own => IsNested && _around is not null ? _around.Own.Concat(_own.Values) : _own.Values;

    /// <summary>All names that can be seen.</summary>
    internal IEnumerable<string> Names => _around is null ? _own.Keys : _own.Keys.Concat(_around.Names);

    /// <summary>The scope of a query that sees those of the query around it as constants; null around a whole statement.</summary>
    internal static Scope OfQuery(Scope? outer = null) => new(outer, isNested: false);

    /// <summary>A scope for a part of this query; its variables may hide those of this one.</summary>
    internal Scope Nested() => new(this, isNested: true);

    /// <summary>An empty scope that sees the same query around it: what a WITH begins.</summary>
    internal Scope AfterProjection() => new(Outer(), isNested: false);

    /// <summary>Says how to make visible what a scope before this one has and this one has not.</summary>
    /// <param name="before">the scope whose variables were left behind</param>
    /// <param name="hint">makes the hint from the variable's name</param>
    internal Scope LeavingBehind(Scope before, Func<string, string> hint)
    {
        (_before, _hint) = (before, hint);
        return this;
    }

    /// <summary>How to make a variable visible that was left behind; null for one that never was.</summary>
    internal string? HintFor(string name)
    {
        for (var scope = this; scope is not null; scope = scope._before ?? scope._around)
        {
            if (scope._before is { } before && before.TryFind(name, out _))
            {
                return scope._hint!(name);
            }
        }

        return null;
    }

    internal bool TryFind(string name, [NotNullWhen(true)] out VariableSymbol? symbol)
    {
        for (var scope = this; scope is not null; scope = scope._around)
        {
            if (scope._own.TryGetValue(name, out symbol))
            {
                return symbol.Barred is null ? true : throw SemanticErrors.Syntax(symbol.Barred, symbol.Position, "Bind it in a MATCH before this one.");
            }
        }

        symbol = null;
        return false;
    }

    /// <summary>The variable, whether or not it may be read; null when there is none.</summary>
    internal VariableSymbol? Declares(string name)
    {
        for (var scope = this; scope is not null; scope = scope._around)
        {
            if (scope._own.TryGetValue(name, out var symbol))
            {
                return symbol;
            }
        }

        return null;
    }

    /// <summary>Whether the name is a variable of the query around this one.</summary>
    internal bool IsOuter(string name) => Outer()?.TryFind(name, out _) == true;

    /// <summary>Declares a variable, or gives it another type.</summary>
    internal void Declare(string name, StaticType type, SourcePosition position) => _own[name] = new VariableSymbol(name, type, position);

    /// <summary>Makes the reading of a variable of the scope around this one an error.</summary>
    internal void Bar(VariableSymbol symbol, string reason) => _own[symbol.Name] = symbol with { Barred = reason };

    private Scope? Outer()
    {
        var scope = this;
        while (scope.IsNested)
        {
            scope = scope._around!;
        }

        return scope._around;
    }
}
