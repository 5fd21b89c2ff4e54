namespace GraphExplorer.Model;

/// <summary>A point in two or three dimensions (Cypher manual, "Spatial values").</summary>
/// <param name="SrId">The reference system: 4326 (WGS-84), 4979 (WGS-84 3D), 7203 (Cartesian) or 9157 (Cartesian 3D).</param>
/// <param name="X">The x coordinate, or the longitude in degrees.</param>
/// <param name="Y">The y coordinate, or the latitude in degrees.</param>
/// <param name="Z">The z coordinate, or the height in metres; NaN in two dimensions.</param>
public sealed record Point(int SrId, double X, double Y, double Z = double.NaN)
{
    /// <summary>Whether the point has a third coordinate.</summary>
    public bool Is3D => SrId is 4979 or 9157;

    /// <summary>Whether the coordinates are degrees on the WGS-84 ellipsoid.</summary>
    public bool IsGeographic => SrId is 4326 or 4979;

    /// <summary>The literal form, as <c>toString()</c> answers.</summary>
    public override string ToString()
    {
        var height = Is3D ? $", z: {GraphValueText.FormatFloat(Z)}" : string.Empty;
        return $"point({{x: {GraphValueText.FormatFloat(X)}, y: {GraphValueText.FormatFloat(Y)}{height}, crs: '{ReferenceSystem}'}})";
    }

    private string ReferenceSystem => SrId switch
    {
        4326 => "wgs-84",
        4979 => "wgs-84-3d",
        9157 => "cartesian-3d",
        _ => "cartesian",
    };
}
