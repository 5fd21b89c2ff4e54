using GraphExplorer.GraphQL.SchemaModel;
using GraphExplorer.Model;

namespace GraphExplorer.GraphQL.QueryTree;

/// <summary>One field of a response's object: what must be read for it. Each prints itself with all below it.</summary>
/// <param name="ResponseName">the key in the response</param>
/// <param name="Field">the field of the schema; null for <c>__typename</c></param>
/// <param name="Position">the place in the document</param>
internal abstract record Selection(string ResponseName, ApiField? Field, SourcePosition Position)
{
    /// <summary>The selections below this one.</summary>
    internal virtual IEnumerable<Selection> Children => [];

    /// <summary>What this one is, without what is below it.</summary>
    internal abstract string Describe();

    /// <inheritdoc/>
    public sealed override string ToString()
    {
        var text = new System.Text.StringBuilder();
        Print(text, 0);
        return text.ToString();
    }

    private void Print(System.Text.StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append(ResponseName).Append(": ").Append(Describe()).Append('\n');
        foreach (var child in Children)
        {
            child.Print(text, depth + 1);
        }
    }
}
