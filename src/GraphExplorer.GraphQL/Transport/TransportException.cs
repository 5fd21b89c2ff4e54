namespace GraphExplorer.GraphQL.Transport;

/// <summary>An HTTP request that is no GraphQL request.</summary>
internal sealed class TransportException(int status, string code, string message) : Exception(message)
{
    internal int Status => status;

    internal string Code => code;
}
