namespace GraphExplorer.Bolt.PackStream;

/// <summary>What precedes the fields of a structure.</summary>
/// <param name="Tag">What the structure is.</param>
/// <param name="Fields">How many fields follow.</param>
public readonly record struct StructureHeader(byte Tag, int Fields)
{
    /// <summary>Throws <see cref="ProtocolException"/> when the structure does not have this many fields.</summary>
    internal void Require(int fields, string name)
    {
        if (Fields != fields)
        {
            throw new ProtocolException($"A {name} has {fields} fields, not {Fields}.");
        }
    }
}
