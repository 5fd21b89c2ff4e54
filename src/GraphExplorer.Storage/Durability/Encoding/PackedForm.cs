namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>How a sequence of integers is written. The numbers are part of the file format.</summary>
internal enum PackedForm : byte
{
    /// <summary>All are the same: that one.</summary>
    Constant = 0,

    /// <summary>The least, a width, and by how much each is more in that many bits.</summary>
    Bits = 1,

    /// <summary>The first, the least difference, a width, and the differences from one to the next as in <see cref="Bits"/>.</summary>
    DifferenceBits = 2,

    /// <summary>Each in 7-bit groups, zigzag.</summary>
    Varints = 3,

    /// <summary>The differences from one to the next (the first from 0) in 7-bit groups, zigzag.</summary>
    DifferenceVarints = 4,

    /// <summary>The number of distinct ones less one, those in one of the forms above, and the place of each among them in bits.</summary>
    Dictionary = 5,
}
