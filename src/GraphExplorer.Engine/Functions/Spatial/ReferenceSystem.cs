namespace GraphExplorer.Engine.Functions.Spatial;

/// <summary>The coordinate reference systems that points can have, by the numbers of the EPSG and of SpatialReference.org.</summary>
internal static class ReferenceSystem
{
    internal const int Cartesian = 7203;
    internal const int Cartesian3D = 9157;
    internal const int Wgs84 = 4326;
    internal const int Wgs843D = 4979;

    internal static string Name(int srId) => srId switch
    {
        Wgs84 => "wgs-84",
        Wgs843D => "wgs-84-3d",
        Cartesian3D => "cartesian-3d",
        _ => "cartesian",
    };

    internal static int? Find(string name) => name.ToUpperInvariant() switch
    {
        "WGS-84" => Wgs84,
        "WGS-84-3D" => Wgs843D,
        "CARTESIAN" => Cartesian,
        "CARTESIAN-3D" => Cartesian3D,
        _ => null,
    };
}
