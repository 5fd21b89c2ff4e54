using GraphExplorer.Model;
using GraphExplorer.Storage.Durability.Encoding;

namespace GraphExplorer.Storage.Durability.Tables;

/// <summary>
/// A setting of an index as bytes. Unlike a property it may be null, a map, or a list of different types: 0; 1, the count and the items;
/// 2, the count and each key with its value; or 3 and a value as properties have it.
/// </summary>
internal static class SettingValue
{
    private const int Deepest = 100;
    private const byte Null = 0;
    private const byte List = 1;
    private const byte Map = 2;
    private const byte Plain = 3;

    internal static void Write(GraphValue value, ByteWriter writer)
    {
        if (value.IsNull)
        {
            writer.WriteByte(Null);
        }
        else if (value.IsList)
        {
            writer.WriteByte(List);
            writer.WriteVarint(value.AsList().Count);
            foreach (var item in value.AsList().Span)
            {
                Write(item, writer);
            }
        }
        else if (value.IsMap)
        {
            writer.WriteByte(Map);
            WriteMap(value.AsMap(), writer);
        }
        else
        {
            writer.WriteByte(Plain);
            ValueCodec.Write(value, writer);
        }
    }

    internal static void WriteMap(MapValue map, ByteWriter writer)
    {
        writer.WriteVarint(map.Count);
        foreach (var (key, value) in map)
        {
            writer.WriteString(key);
            Write(value, writer);
        }
    }

    /// <summary>Reads what <see cref="WriteMap"/> wrote. Throws <see cref="MalformedDataException"/>.</summary>
    internal static MapValue ReadMap(ref ByteReader reader, DecodingContext context, int depth = 0)
    {
        var entries = new KeyValuePair<string, GraphValue>[reader.ReadCount("settings")];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = KeyValuePair.Create(reader.ReadString(context), Read(ref reader, context, depth + 1));
        }

        return MapValue.From(entries);
    }

    private static GraphValue Read(ref ByteReader reader, DecodingContext context, int depth)
    {
        if (depth > Deepest)
        {
            throw new MalformedDataException("settings lie too deep in one another");
        }

        switch (reader.ReadByte())
        {
            case Null:
                return GraphValue.Null;
            case List:
                var items = new GraphValue[reader.ReadCount("items")];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = Read(ref reader, context, depth + 1);
                }

                return GraphValue.FromList(ListValue.Of(items));
            case Map:
                return GraphValue.FromMap(ReadMap(ref reader, context, depth));
            case Plain:
                return ValueCodec.Read(ref reader, context);
            case var form:
                throw new MalformedDataException($"{form} is no form of a setting");
        }
    }
}
