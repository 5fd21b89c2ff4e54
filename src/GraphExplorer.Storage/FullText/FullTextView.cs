using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.FullText;

/// <summary>
/// A full-text index as one state of the graph has it: committed changes of others up to the snapshot, and all changes of the own
/// transaction. Fields are the properties of the index, numbered from 0. Not for concurrent use with writes of its transaction.
/// </summary>
public sealed class FullTextView
{
    private readonly FullTextTree _tree;
    private readonly IndexNode? _root;

    internal FullTextView(FullTextTree tree, IndexNode? root)
    {
        _tree = tree;
        _root = root;
    }

    /// <summary>The index.</summary>
    public IndexDefinition Definition => _tree.Definition;

    /// <summary>What made its words.</summary>
    public TextAnalyzer Analyzer => _tree.Analyzer;

    /// <summary>The number of entities with words in a field.</summary>
    public long CountEntities(int field) => _tree.Field(field).Entities;

    /// <summary>The number of words in a field, over all entities.</summary>
    public long CountWords(int field) => _tree.Field(field).Words;

    /// <summary>The entities that have a word in a field; in no useful order, each once.</summary>
    public IEnumerable<FullTextPosting> Postings(int field, string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var key = FullTextTree.Key(field, term);
        return Scan(new IndexBound(IndexPlace.First, default, [key]), new IndexBound(IndexPlace.Last, default, [key]));
    }

    /// <summary>The words of a field that start with a prefix, in ascending order of their code points.</summary>
    public IEnumerable<string> Terms(int field, string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        if (_root is null)
        {
            yield break;
        }

        var start = FullTextTree.Key(field, prefix);
        var lower = new IndexBound(IndexPlace.Before, start);
        var upper = new IndexBound(IndexPlace.AfterPrefix, start);
        while (new IndexScan(_root, 2, lower, upper).NextPage(out var leaf, out var from, out var to))
        {
            // The words of one page one by one, then on from the last of them.
            var last = string.Empty;
            for (var i = from; i < to; i++)
            {
                var key = leaf.Keys[i * 2].AsString();
                if (!string.Equals(key, last, StringComparison.Ordinal))
                {
                    last = key;
                    yield return key[1..];
                }
            }

            lower = new IndexBound(IndexPlace.After, last);
        }
    }

    private IEnumerable<FullTextPosting> Scan(IndexBound lower, IndexBound upper)
    {
        if (_root is null)
        {
            yield break;
        }

        var scan = new IndexScan(_root, 2, lower, upper);
        while (scan.NextPage(out var leaf, out var from, out var to))
        {
            for (var i = from; i < to; i++)
            {
                yield return new FullTextPosting(leaf.Ids[i], leaf.Keys[(i * 2) + 1]);
            }
        }
    }
}
