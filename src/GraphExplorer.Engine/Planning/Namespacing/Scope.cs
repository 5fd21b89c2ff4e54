using System.Collections.Immutable;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Which unique name each visible variable has.</summary>
/// <param name="Persistent">Variables of an outer query, which a WITH inside does not hide.</param>
/// <param name="Local">Variables of this query, which end at a WITH that does not carry them on.</param>
/// <param name="CsvLine">The unique name of the LOAD CSV variable whose line and file the functions tell of; null for none.</param>
internal sealed record Scope(ImmutableSortedDictionary<string, string> Persistent, ImmutableSortedDictionary<string, string> Local, string? CsvLine = null)
{
    private static readonly ImmutableSortedDictionary<string, string> NoVariables = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Nothing is visible.</summary>
    internal static Scope Empty { get; } = new(NoVariables, NoVariables);

    /// <summary>The unique names of all that is visible.</summary>
    internal IEnumerable<string> UniqueNames => Persistent.Values.Concat(Local.Values).Concat(CsvLine is null ? [] : CsvPlace.Of(CsvLine));

    /// <summary>The unique name of a variable, or null.</summary>
    internal string? Find(string name) => Local.GetValueOrDefault(name) ?? Persistent.GetValueOrDefault(name);

    /// <summary>The scope with one more local variable, or another one of that name.</summary>
    internal Scope Declare(string name, string unique) => this with { Local = Local.SetItem(name, unique) };

    /// <summary>The scope with other local variables.</summary>
    internal Scope WithLocals(IEnumerable<KeyValuePair<string, string>> locals) => this with { Local = NoVariables.SetItems(locals) };

    /// <summary>The scope inside a subquery that sees all of this one throughout.</summary>
    internal Scope Inside() => new(Persistent.SetItems(Local), NoVariables, CsvLine);

    /// <summary>The scope inside a subquery that sees the named variables throughout.</summary>
    internal Scope Inside(IEnumerable<string> names) =>
        new(NoVariables.SetItems(names.Where(name => Find(name) is not null).Select(name => KeyValuePair.Create(name, Find(name)!))), NoVariables, CsvLine);
}
