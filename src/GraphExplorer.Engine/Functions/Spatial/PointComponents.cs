using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Spatial;

/// <summary>The components of points, such as <c>point.latitude</c>.</summary>
internal static class PointComponents
{
    /// <summary>The component. Throws <see cref="GraphException"/> (ArgumentError) when the reference system has none of that name.</summary>
    internal static GraphValue Read(Point point, string name) => name switch
    {
        "x" => point.X,
        "y" => point.Y,
        "z" when point.Is3D => point.Z,
        "longitude" when point.IsGeographic => point.X,
        "latitude" when point.IsGeographic => point.Y,
        "height" when point.IsGeographic && point.Is3D => point.Z,
        "srid" => point.SrId,
        "crs" => ReferenceSystem.Name(point.SrId),
        "z" or "longitude" or "latitude" or "height" => throw Argument.OutOfRange($"Field: {name} is not available on point: {point}"),
        _ => throw Argument.OutOfRange($"No such field: {name}"),
    };
}
