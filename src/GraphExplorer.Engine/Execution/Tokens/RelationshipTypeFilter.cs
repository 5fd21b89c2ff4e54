using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Execution.Tokens;

/// <summary>The types that a pattern admits, resolved against the store as they come into being.</summary>
internal sealed class RelationshipTypeFilter
{
    private readonly LazyToken[] _tokens;
    private int[]? _ids;
    private bool _complete;

    /// <param name="names">the types; empty for all</param>
    internal RelationshipTypeFilter(IReadOnlyList<string> names)
    {
        _tokens = [.. names.Distinct(StringComparer.Ordinal).Select(name => new LazyToken(name))];
        _ids = _tokens.Length == 0 ? null : [];
        _complete = _tokens.Length == 0;
    }

    /// <summary>The numbers, null for all types; false when no relationship can match because none of the types exists.</summary>
    internal bool TryResolve(TokenTable types, out int[]? ids)
    {
        if (!_complete)
        {
            Resolve(types);
        }

        ids = _ids;
        return ids is null || ids.Length > 0;
    }

    /// <summary>Whether a relationship of the type is admitted.</summary>
    internal bool Admits(TokenTable types, int type) => TryResolve(types, out var ids) && (ids is null || Array.IndexOf(ids, type) >= 0);

    private void Resolve(TokenTable types)
    {
        var found = new List<int>(_tokens.Length);
        foreach (var token in _tokens)
        {
            if (token.TryResolve(types, out var id))
            {
                found.Add(id);
            }
        }

        if (found.Count != _ids!.Length)
        {
            _ids = [.. found];
        }

        _complete = found.Count == _tokens.Length;
    }
}
