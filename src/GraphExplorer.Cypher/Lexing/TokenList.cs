namespace GraphExplorer.Cypher.Lexing;

/// <summary>The tokens of a text, the last of which is the end of the input.</summary>
internal sealed class TokenList(Token[] tokens, int count)
{
    internal int Count => count;

    internal ref readonly Token this[int index] => ref tokens[index];
}
