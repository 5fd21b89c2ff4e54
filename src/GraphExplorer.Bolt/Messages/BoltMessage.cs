using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>A message of Bolt. <see cref="object.ToString"/> is its form in the documentation, without secrets.</summary>
public abstract record BoltMessage
{
    /// <summary>Writes the message as a structure.</summary>
    public abstract void Write(ref PackStreamWriter writer);
}
