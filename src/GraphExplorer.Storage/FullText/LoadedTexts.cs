using System.Runtime.InteropServices;
using GraphExplorer.Storage.Indexes;

namespace GraphExplorer.Storage.FullText;

/// <summary>
/// Texts that came together, to be made into words at once when someone looks. The versions of the index that come after share them,
/// and what was made of them. Used below the index's lock.
/// </summary>
internal sealed class LoadedTexts(IndexTree words, FullTextTree.FieldSize[] fields, LoadedTexts? earlier, List<LoadedText> texts)
{
    private LoadedTexts? _earlier = earlier;
    private IndexTree _words = words;
    private FullTextTree.FieldSize[] _fields = fields;
    private List<LoadedText>? _texts = texts;

    /// <summary>How many of them build on one another.</summary>
    internal int Depth { get; } = (earlier?.Depth ?? 0) + 1;

    /// <summary>The words as a tree that <paramref name="tree"/> may write, and the sizes of the fields.</summary>
    internal (IndexTree Words, FullTextTree.FieldSize[] Fields) Words(FullTextTree tree)
    {
        if (_texts is not null)
        {
            if (_earlier is not null)
            {
                (_words, _fields) = _earlier.Words(tree);
                _earlier = null;
            }

            var words = new EntryList(_words.Arity, _texts.Count);
            var fields = (FullTextTree.FieldSize[])_fields.Clone();
            foreach (ref readonly var text in CollectionsMarshal.AsSpan(_texts))
            {
                tree.Collect(text, words, fields);
            }

            _words = _words.Fork(tree.Draft);
            words.Enter(_words, null);
            _fields = fields;
            _texts = null;
        }

        return (_words.Fork(tree.Draft), (FullTextTree.FieldSize[])_fields.Clone());
    }
}
