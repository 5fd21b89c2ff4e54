using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>
/// A structure that this version does not know (a vector of Bolt 6, say) is no reason to lose a connection: it is a map of its
/// <c>signature</c> as an integer and its <c>fields</c>.
/// </summary>
internal static class UnknownStructure
{
    private static readonly MapShape Shape = new("signature", "fields");

    internal static GraphValue Read(ref PackStreamReader reader, StructureHeader header)
    {
        var fields = new GraphValue[header.Fields];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = ValueReader.Read(ref reader);
        }

        return GraphValue.FromMap(new MapValue(Shape, header.Tag, GraphValue.FromList(fields)));
    }
}
