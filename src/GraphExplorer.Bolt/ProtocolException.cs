namespace GraphExplorer.Bolt;

/// <summary>The other side sent bytes that are no Bolt: nothing after them can be understood, so the connection ends.</summary>
public sealed class ProtocolException : Exception
{
    /// <summary>Makes an error that says what was wrong with the bytes.</summary>
    public ProtocolException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an error that says what was wrong with the bytes, and what raised it.</summary>
    public ProtocolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
