namespace GraphExplorer.Host.Dumping;

/// <summary>What a dump holds.</summary>
/// <param name="Nodes">The number of nodes.</param>
/// <param name="Relationships">The number of relationships.</param>
/// <param name="ByteArrays">The number of byte arrays, which Cypher cannot say and which became lists of integers.</param>
internal sealed record DumpSummary(long Nodes, long Relationships, long ByteArrays);
