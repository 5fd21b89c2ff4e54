using GraphExplorer.Bolt.PackStream.Structures;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream;

/// <summary>Cypher values → PackStream.</summary>
public static class ValueWriter
{
    /// <summary>
    /// Writes a value. Throws <see cref="InvalidOperationException"/> for a node, relationship or path that is known by ids alone:
    /// only what was detached from the graph can leave the process.
    /// </summary>
    public static void Write(ref PackStreamWriter writer, in GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNull();
                break;
            case ValueKind.Boolean:
                writer.WriteBoolean(value.IsTrue);
                break;
            case ValueKind.Integer:
                writer.WriteInteger(value.AsInteger());
                break;
            case ValueKind.Float:
                writer.WriteFloat(value.AsFloat());
                break;
            case ValueKind.String:
                writer.WriteString(value.AsString());
                break;
            case ValueKind.Bytes:
                writer.WriteBytes(value.AsBytes());
                break;
            case ValueKind.List:
                WriteList(ref writer, value.AsList().Span);
                break;
            case ValueKind.Map:
                WriteMap(ref writer, value.AsMap());
                break;
            default:
                StructureWriter.Write(ref writer, value);
                break;
        }
    }

    /// <summary>Writes a list.</summary>
    public static void WriteList(ref PackStreamWriter writer, ReadOnlySpan<GraphValue> items)
    {
        writer.WriteListHeader(items.Length);
        foreach (ref readonly var item in items)
        {
            Write(ref writer, item);
        }
    }

    /// <summary>Writes a map, its keys in their order.</summary>
    public static void WriteMap(ref PackStreamWriter writer, MapValue map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var names = map.Shape.Names;
        var values = map.ValueSpan;
        writer.WriteMapHeader(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            writer.WriteString(names[i]);
            Write(ref writer, values[i]);
        }
    }

    /// <summary>Writes a list of texts.</summary>
    internal static void WriteNames(ref PackStreamWriter writer, IReadOnlyList<string> names)
    {
        writer.WriteListHeader(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            writer.WriteString(names[i]);
        }
    }
}
