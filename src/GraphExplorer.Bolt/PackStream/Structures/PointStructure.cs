using GraphExplorer.Model;

namespace GraphExplorer.Bolt.PackStream.Structures;

/// <summary>Points in two and three dimensions.</summary>
internal static class PointStructure
{
    internal static Point Read(ref PackStreamReader reader, StructureHeader header)
    {
        var is3D = header.Tag == StructureTag.Point3D;
        header.Require(is3D ? 4 : 3, "point");
        var system = reader.ReadInteger();
        var x = ReadCoordinate(ref reader);
        var y = ReadCoordinate(ref reader);
        if (system is not (4326 or 4979 or 7203 or 9157) || is3D != system is 4979 or 9157)
        {
            throw new GraphException(StatusCodes.ArgumentError, $"There is no reference system {system} of {(is3D ? 3 : 2)} dimensions.");
        }

        return is3D ? new Point((int)system, x, y, ReadCoordinate(ref reader)) : new Point((int)system, x, y);
    }

    internal static void Write(ref PackStreamWriter writer, Point point)
    {
        writer.WriteStructureHeader(point.Is3D ? StructureTag.Point3D : StructureTag.Point2D, point.Is3D ? 4 : 3);
        writer.WriteInteger(point.SrId);
        writer.WriteFloat(point.X);
        writer.WriteFloat(point.Y);
        if (point.Is3D)
        {
            writer.WriteFloat(point.Z);
        }
    }

    // Some drivers send a whole number as an integer.
    private static double ReadCoordinate(ref PackStreamReader reader) =>
        reader.PeekType() == PackStreamType.Integer ? reader.ReadInteger() : reader.ReadFloat();
}
