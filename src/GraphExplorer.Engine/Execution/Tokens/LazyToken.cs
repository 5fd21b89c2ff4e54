using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Tokens;

/// <summary>
/// A label, type or property key by name, whose number in the store is looked up when first needed: it may come into being later than
/// the plan, in this transaction or another.
/// </summary>
internal sealed class LazyToken(string name)
{
    private int _id = -1;

    /// <summary>The name.</summary>
    internal string Name { get; } = name;

    /// <summary>Finds the number; false while nothing of that name was ever made.</summary>
    internal bool TryResolve(TokenTable table, out int id)
    {
        id = _id;
        if (id >= 0)
        {
            return true;
        }

        if (!table.TryFind(Name, out id))
        {
            return false;
        }

        _id = id;
        return true;
    }

    /// <summary>The number, which the name gets if it has none.</summary>
    internal int GetOrAdd(TokenTable table) => _id >= 0 ? _id : _id = table.GetOrAdd(Name);
}
