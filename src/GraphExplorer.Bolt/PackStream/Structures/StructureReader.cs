using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>A structure → the value that its tag names.</summary>
internal static class StructureReader
{
    internal static GraphValue Read(ref PackStreamReader reader)
    {
        var header = reader.EnterStructure();
        var value = header.Tag switch
        {
            StructureTag.Node => GraphValue.FromNode(EntityStructure.ReadNode(ref reader, header)),
            StructureTag.Relationship => GraphValue.FromRelationship(EntityStructure.ReadRelationship(ref reader, header)),
            StructureTag.UnboundRelationship => GraphValue.FromRelationship(EntityStructure.ReadUnbound(ref reader, header).Unattached()),
            StructureTag.Path => GraphValue.FromPath(PathStructure.Read(ref reader, header)),
            StructureTag.Date => TemporalStructure.ReadDate(ref reader, header),
            StructureTag.Time => TemporalStructure.ReadTime(ref reader, header),
            StructureTag.LocalTime => TemporalStructure.ReadLocalTime(ref reader, header),
            StructureTag.LocalDateTime => TemporalStructure.ReadLocalDateTime(ref reader, header),
            StructureTag.Duration => TemporalStructure.ReadDuration(ref reader, header),
            StructureTag.DateTime or StructureTag.LegacyDateTime => DateTimeStructure.ReadAtOffset(ref reader, header),
            StructureTag.DateTimeZoneId or StructureTag.LegacyDateTimeZoneId => DateTimeStructure.ReadInZone(ref reader, header),
            StructureTag.Point2D or StructureTag.Point3D => GraphValue.FromPoint(PointStructure.Read(ref reader, header)),
            _ => UnknownStructure.Read(ref reader, header),
        };
        reader.Leave();
        return value;
    }
}
