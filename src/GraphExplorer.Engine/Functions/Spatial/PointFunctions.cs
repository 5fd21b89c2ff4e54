using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Spatial;

/// <summary>point(), point.distance() and point.withinBBox().</summary>
internal static class PointFunctions
{
    private const double EarthRadius = 6_378_140.0;

    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("point(input :: MAP) :: POINT", FunctionCategory.Spatial, "Makes a point of a map of coordinates.", (arguments, _) => PointBuilder.Build(arguments[0])),
        new FunctionDefinition("point.distance(from :: POINT, to :: POINT) :: FLOAT", FunctionCategory.Spatial, "Answers the distance of two points of one reference system, in metres on the globe; null for points of two systems.", (arguments, _) => Distance(arguments)),
        new FunctionDefinition("point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN", FunctionCategory.Spatial, "Answers whether a point lies in a box; null for points of several reference systems.", (arguments, _) => IsWithin(arguments)),
    ];

    private static GraphValue Distance(ReadOnlySpan<GraphValue> arguments)
    {
        if (arguments[0].Kind != ValueKind.Point || arguments[1].Kind != ValueKind.Point)
        {
            return GraphValue.Null;
        }

        var (from, to) = (arguments[0].AsPoint(), arguments[1].AsPoint());
        if (from.SrId != to.SrId)
        {
            return GraphValue.Null;
        }

        var rise = from.Is3D ? to.Z - from.Z : 0;
        var ground = from.IsGeographic
            ? GreatCircle(from, to) * (EarthRadius + (from.Is3D ? (from.Z + to.Z) / 2 : 0))
            : Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        return rise == 0 ? ground : Math.Sqrt((ground * ground) + (rise * rise));
    }

    // The haversine formula: the central angle in radians.
    private static double GreatCircle(Point from, Point to)
    {
        var (fromLatitude, toLatitude) = (double.DegreesToRadians(from.Y), double.DegreesToRadians(to.Y));
        var latitude = Math.Sin((toLatitude - fromLatitude) / 2);
        var longitude = Math.Sin(double.DegreesToRadians(to.X - from.X) / 2);
        var alpha = (latitude * latitude) + (Math.Cos(fromLatitude) * Math.Cos(toLatitude) * longitude * longitude);
        return 2 * Math.Atan2(Math.Sqrt(alpha), Math.Sqrt(1 - alpha));
    }

    private static GraphValue IsWithin(ReadOnlySpan<GraphValue> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (argument.Kind != ValueKind.Point)
            {
                return GraphValue.Null;
            }
        }

        var (point, low, high) = (arguments[0].AsPoint(), arguments[1].AsPoint(), arguments[2].AsPoint());
        if (point.SrId != low.SrId || point.SrId != high.SrId)
        {
            return GraphValue.Null;
        }

        // A box whose left side lies east of its right side crosses the 180th meridian.
        var inside = point.IsGeographic && low.X > high.X ? point.X >= low.X || point.X <= high.X : point.X >= low.X && point.X <= high.X;
        return inside && point.Y >= low.Y && point.Y <= high.Y && (!point.Is3D || (point.Z >= low.Z && point.Z <= high.Z));
    }
}
