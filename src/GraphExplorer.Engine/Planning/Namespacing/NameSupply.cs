using System.Globalization;

namespace GraphExplorer.Engine.Planning.Namespacing;

/// <summary>Gives out names that no other variable of the statement has.</summary>
internal sealed class NameSupply
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>The name itself at its first use, then <c>name@1</c>, <c>name@2</c> …</summary>
    internal string Unique(string name)
    {
        var uses = _uses.GetValueOrDefault(name);
        _uses[name] = uses + 1;
        return uses == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}@{uses}");
    }

    /// <summary>A name that no user can have written: <c>@kind0</c>, <c>@kind1</c> …</summary>
    internal string Hidden(string kind)
    {
        var key = "@" + kind;
        var uses = _uses.GetValueOrDefault(key);
        _uses[key] = uses + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{key}{uses}");
    }
}
