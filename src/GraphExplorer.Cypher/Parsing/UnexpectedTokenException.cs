namespace GraphExplorer.Cypher.Parsing;

/// <summary>Stops a parse at a token that does not fit; it never leaves the parser.</summary>
internal sealed class UnexpectedTokenException(int tokenIndex) : Exception
{
    internal int TokenIndex => tokenIndex;
}
