using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Spatial;

/// <summary>Makes points of maps: x, y, z or longitude, latitude, height, with crs or srid where the system shall be named.</summary>
internal static class PointBuilder
{
    /// <summary>The point, null when a coordinate is null. Throws <see cref="GraphException"/> (ArgumentError) when the map makes none.</summary>
    internal static GraphValue Build(GraphValue input)
    {
        if (input.Kind == ValueKind.Point)
        {
            return input;
        }

        if (input.IsNode || input.IsRelationship || !input.IsMap)
        {
            throw new GraphException(StatusCodes.TypeError, $"Expected a map but got {ValueDescription.Of(input)}");
        }

        var map = input.AsMap();
        foreach (var (key, value) in map)
        {
            if (key is "x" or "y" or "z" or "longitude" or "latitude" or "height" or "crs" or "srid" && value.IsNull)
            {
                return GraphValue.Null;
            }
        }

        var system = System(map);
        var geographic = map.ContainsKey("longitude") || map.ContainsKey("latitude") || system is ReferenceSystem.Wgs84 or ReferenceSystem.Wgs843D;
        var x = Coordinate(map, "x", "longitude");
        var y = Coordinate(map, "y", "latitude");
        var z = Coordinate(map, "z", "height");
        if (x is not { } horizontal || y is not { } vertical)
        {
            throw Argument.OutOfRange("A point must contain either 'x' and 'y' or 'latitude' and 'longitude'");
        }

        var implied = geographic
            ? z is null ? ReferenceSystem.Wgs84 : ReferenceSystem.Wgs843D
            : z is null ? ReferenceSystem.Cartesian : ReferenceSystem.Cartesian3D;
        var srId = system ?? implied;
        if ((srId is ReferenceSystem.Wgs843D or ReferenceSystem.Cartesian3D) != z.HasValue)
        {
            throw Argument.OutOfRange(string.Create(CultureInfo.InvariantCulture, $"Cannot create point with {(srId is ReferenceSystem.Wgs843D or ReferenceSystem.Cartesian3D ? 3 : 2)}D coordinate reference system and {(z.HasValue ? 3 : 2)} coordinates."));
        }

        if (srId is ReferenceSystem.Cartesian or ReferenceSystem.Cartesian3D && (map.ContainsKey("longitude") || map.ContainsKey("latitude")))
        {
            throw Argument.OutOfRange($"Geographic points does not support coordinate reference system: {ReferenceSystem.Name(srId)}. This is set either in the csr or the srid field of the point map.");
        }

        if (srId is ReferenceSystem.Wgs84 or ReferenceSystem.Wgs843D)
        {
            horizontal = Longitude(horizontal);
            if (vertical is < -90 or > 90)
            {
                throw Argument.OutOfRange(string.Create(CultureInfo.InvariantCulture, $"Cannot create WGS84 point with invalid coordinate: [{horizontal:R}, {vertical:R}]. Valid range for Y coordinate is [-90, 90]."));
            }
        }

        return GraphValue.FromPoint(z is { } height ? new Point(srId, horizontal, vertical, height) : new Point(srId, horizontal, vertical));
    }

    private static int? System(MapValue map)
    {
        if (map.TryGetValue("crs", out var crs))
        {
            return ReferenceSystem.Find(Argument.String(crs, "point")) ?? throw Argument.OutOfRange($"Unknown coordinate reference system: {crs.AsString()}");
        }

        if (!map.TryGetValue("srid", out var srId))
        {
            return null;
        }

        var number = Argument.Integer(srId, "point");
        return number is ReferenceSystem.Wgs84 or ReferenceSystem.Wgs843D or ReferenceSystem.Cartesian or ReferenceSystem.Cartesian3D
            ? (int)number
            : throw Argument.OutOfRange(string.Create(CultureInfo.InvariantCulture, $"Unknown coordinate reference system code: {number}"));
    }

    private static double? Coordinate(MapValue map, string name, string geographicName)
    {
        var value = map.TryGetValue(name, out var plain) ? plain : map.GetOrNull(geographicName);
        return value.IsNull ? null : Argument.Number(value, "point");
    }

    private static double Longitude(double degrees)
    {
        if (degrees is >= -180 and <= 180 || !double.IsFinite(degrees))
        {
            return degrees;
        }

        var turned = (degrees + 180) % 360;
        return (turned < 0 ? turned + 360 : turned) - 180;
    }
}
