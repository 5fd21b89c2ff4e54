namespace GraphExplorer.Model;

/// <summary>What a session's transactions may do; in a cluster also where they go.</summary>
public enum AccessMode
{
    /// <summary>Reads only: a statement that writes is refused with <see cref="StatusCodes.AccessMode"/>.</summary>
    Read,

    /// <summary>Reads and writes.</summary>
    Write,
}
