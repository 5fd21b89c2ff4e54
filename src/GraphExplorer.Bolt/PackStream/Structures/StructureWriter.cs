using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>A value that PackStream itself does not know → a structure.</summary>
internal static class StructureWriter
{
    internal static void Write(ref PackStreamWriter writer, in GraphValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Node:
                EntityStructure.Write(ref writer, value.AsNode());
                break;
            case ValueKind.Relationship:
                EntityStructure.Write(ref writer, value.AsRelationship());
                break;
            case ValueKind.Path:
                PathStructure.Write(ref writer, value.AsPath());
                break;
            case ValueKind.Date:
                TemporalStructure.Write(ref writer, value.AsIsoDate());
                break;
            case ValueKind.Time:
                TemporalStructure.Write(ref writer, value.AsTime());
                break;
            case ValueKind.LocalTime:
                TemporalStructure.Write(ref writer, value.AsLocalTime());
                break;
            case ValueKind.LocalDateTime:
                TemporalStructure.Write(ref writer, value.AsIsoLocalDateTime());
                break;
            case ValueKind.DateTime:
                DateTimeStructure.Write(ref writer, value.AsIsoDateTime());
                break;
            case ValueKind.Duration:
                TemporalStructure.Write(ref writer, value.AsDuration());
                break;
            default:
                PointStructure.Write(ref writer, value.AsPoint());
                break;
        }
    }
}
