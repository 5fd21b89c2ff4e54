using GraphExplorer.Bolt.PackStream.Structures;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>PackStream → Cypher values.</summary>
public static class ValueReader
{
    private const int NamesOnStack = 16;

    /// <summary>Reads the next value. Throws <see cref="ProtocolException"/> or, for what is well formed but beyond a limit, <see cref="GraphException"/>.</summary>
    public static GraphValue Read(ref PackStreamReader reader)
    {
        switch (reader.PeekType())
        {
            case PackStreamType.Null:
                reader.TryReadNull();
                return GraphValue.Null;
            case PackStreamType.Boolean:
                return GraphValue.FromBoolean(reader.ReadBoolean());
            case PackStreamType.Integer:
                return GraphValue.FromInteger(reader.ReadInteger());
            case PackStreamType.Float:
                return GraphValue.FromFloat(reader.ReadFloat());
            case PackStreamType.Bytes:
                return GraphValue.FromBytes(reader.ReadBytes().ToArray());
            case PackStreamType.String:
                return GraphValue.FromString(reader.ReadString());
            case PackStreamType.List:
                return GraphValue.FromList(ListValue.Of(ReadList(ref reader)));
            case PackStreamType.Map:
                return GraphValue.FromMap(ReadMap(ref reader));
            default:
                return StructureReader.Read(ref reader);
        }
    }

    /// <summary>Reads a list into an array.</summary>
    public static GraphValue[] ReadList(ref PackStreamReader reader)
    {
        var count = reader.EnterList();
        var items = count == 0 ? [] : new GraphValue[count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Read(ref reader);
        }

        reader.Leave();
        return items;
    }

    /// <summary>Reads a map; maps of the same keys share one shape.</summary>
    public static MapValue ReadMap(ref PackStreamReader reader)
    {
        var count = reader.EnterMap();
        if (count == 0)
        {
            reader.Leave();
            return MapValue.Empty;
        }

        var few = default(NameBuffer);
        var names = count <= NamesOnStack ? ((Span<string>)few)[..count] : new string[count];
        var values = new GraphValue[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = reader.ReadName();
            values[i] = Read(ref reader);
        }

        reader.Leave();
        return new MapValue(reader.Context.Names.ShapeOf(names), values);
    }

    /// <summary>Reads a list of names, such as labels.</summary>
    internal static string[] ReadNames(ref PackStreamReader reader)
    {
        var count = reader.EnterList();
        var names = count == 0 ? [] : new string[count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadName();
        }

        reader.Leave();
        return names;
    }

    [System.Runtime.CompilerServices.InlineArray(NamesOnStack)]
    private struct NameBuffer
    {
        private string _first;
    }
}
