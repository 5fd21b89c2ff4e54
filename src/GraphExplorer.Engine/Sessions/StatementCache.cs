using GraphExplorer.Engine.Execution;
using GraphExplorer.Storage;

namespace GraphExplorer.Engine.Sessions;

/// <summary>
/// The compiled statements by their text: the least recently used one goes first. A plan is made anew when the schema has changed, or the
/// graph so much that another plan may be better.
/// </summary>
internal sealed class StatementCache(PlanCompilerOptions compilerOptions, EmbeddedDriverOptions options)
{
    private readonly StatementCompiler _compiler = new(compilerOptions);
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _order = new();
    private readonly Lock _lock = new();

    /// <summary>The statement, compiled for a state of the graph. Throws GraphException for one that is wrong.</summary>
    internal CompiledStatement Get(string text, GraphState state, CancellationToken cancellationToken, bool mayWrite = true)
    {
        if (Find(text, state) is { } known)
        {
            return known;
        }

        var entry = new Entry(text, _compiler.Compile(text, state, mayWrite, cancellationToken), state.Schema.Version);
        if (text.Length <= options.MaximumCachedText)
        {
            Add(entry);
        }

        return entry.Statement;
    }

    /// <summary>The statement if it is kept and fits a state of the graph.</summary>
    internal CompiledStatement? Find(string text, GraphState state)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(text, out var found) && found.Value.Fits(state))
            {
                if (found != _order.First)
                {
                    _order.Remove(found);
                    _order.AddFirst(found);
                }

                return found.Value.Statement;
            }
        }

        return null;
    }

    private void Add(Entry entry)
    {
        lock (_lock)
        {
            if (_entries.Remove(entry.Text, out var old))
            {
                _order.Remove(old);
            }

            _entries.Add(entry.Text, _order.AddFirst(entry));
            if (_entries.Count > options.PlanCacheSize)
            {
                _entries.Remove(_order.Last!.Value.Text);
                _order.RemoveLast();
            }
        }
    }

    private sealed record Entry(string Text, CompiledStatement Statement, long SchemaVersion)
    {
        internal bool Fits(GraphState state) => SchemaVersion == state.Schema.Version && Statement.Basis.Fits(state);
    }
}
