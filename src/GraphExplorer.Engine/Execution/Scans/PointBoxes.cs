using GraphExplorer.Model;

namespace GraphExplorer.Engine.Execution.Scans;

/// <summary>The boxes in which the points lie that a predicate can be true for. On the globe a box may cross the meridian of 180 degrees, and is then two.</summary>
internal static class PointBoxes
{
    // Less than the radius that distances are measured with, so that a box is never too small.
    private const double EarthRadius = 6_371_000;
    private const double Margin = 1 + 1e-9;

    /// <summary>The box between two corners.</summary>
    internal static void AddBox(GraphValue lower, GraphValue upper, List<(Point Lower, Point Upper)> boxes)
    {
        if (lower.Kind != ValueKind.Point || upper.Kind != ValueKind.Point || lower.AsPoint().SrId != upper.AsPoint().SrId)
        {
            return;
        }

        var (low, high) = (lower.AsPoint(), upper.AsPoint());
        if (low.IsGeographic && low.X > high.X)
        {
            boxes.Add((low, high with { X = 180 }));
            boxes.Add((low with { X = -180 }, high));
        }
        else
        {
            boxes.Add((low, high));
        }
    }

    /// <summary>The boxes around a circle or ball.</summary>
    internal static void AddCircle(GraphValue center, GraphValue distance, List<(Point Lower, Point Upper)> boxes)
    {
        if (center.Kind != ValueKind.Point || !distance.IsNumber)
        {
            return;
        }

        var radius = distance.IsInteger ? distance.AsInteger() : distance.AsFloat();
        if (!(radius >= 0))
        {
            return;
        }

        var point = center.AsPoint();
        if (point.IsGeographic)
        {
            AddOnGlobe(point, radius, boxes);
            return;
        }

        radius *= Margin;
        boxes.Add((
            point with { X = point.X - radius, Y = point.Y - radius, Z = point.Z - radius },
            point with { X = point.X + radius, Y = point.Y + radius, Z = point.Z + radius }));
    }

    private static void AddOnGlobe(Point center, double radius, List<(Point Lower, Point Upper)> boxes)
    {
        // In three dimensions the way along the ground shrinks with the height, so only the heights bound the box.
        var angle = center.Is3D ? Math.PI : radius * Margin / EarthRadius;
        var degrees = angle * 180 / Math.PI;
        var (south, north) = (center.Y - degrees, center.Y + degrees);
        var width = 180.0;
        if (south > -90 && north < 90)
        {
            var sine = Math.Sin(angle) / Math.Cos(center.Y * Math.PI / 180);
            width = sine < 1 ? Math.Asin(sine) * 180 / Math.PI * Margin : 180;
        }

        var lower = center with { Y = Math.Max(south, -90), Z = center.Z - (radius * Margin) };
        var upper = center with { Y = Math.Min(north, 90), Z = center.Z + (radius * Margin) };
        var (west, east) = (center.X - width, center.X + width);
        if (width >= 180)
        {
            boxes.Add((lower with { X = -180 }, upper with { X = 180 }));
        }
        else if (west < -180 || east > 180)
        {
            boxes.Add((lower with { X = west < -180 ? west + 360 : west }, upper with { X = 180 }));
            boxes.Add((lower with { X = -180 }, upper with { X = east > 180 ? east - 360 : east }));
        }
        else
        {
            boxes.Add((lower with { X = west }, upper with { X = east }));
        }
    }
}
