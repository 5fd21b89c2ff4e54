using System.Globalization;
using GraphExplorer.Engine.Tests.Expressions;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class SpatialFunctionTests
{
    [Theory]
    [InlineData("point({x: 1, y: 2})", "point({x: 1.0, y: 2.0, crs: 'cartesian'})")]
    [InlineData("point({x: 1, y: 2, z: 3})", "point({x: 1.0, y: 2.0, z: 3.0, crs: 'cartesian-3d'})")]
    [InlineData("point({longitude: 30.5, latitude: 50.45})", "point({x: 30.5, y: 50.45, crs: 'wgs-84'})")]
    [InlineData("point({longitude: 30.5, latitude: 50.45, height: 100})", "point({x: 30.5, y: 50.45, z: 100.0, crs: 'wgs-84-3d'})")]
    [InlineData("point({x: 1, y: 2, crs: 'WGS-84'})", "point({x: 1.0, y: 2.0, crs: 'wgs-84'})")]
    [InlineData("point({x: 1, y: 2, srid: 4326})", "point({x: 1.0, y: 2.0, crs: 'wgs-84'})")]
    [InlineData("point({longitude: 190, latitude: 0})", "point({x: -170.0, y: 0.0, crs: 'wgs-84'})")]
    [InlineData("point({x: null, y: 2})", "null")]
    [InlineData("point(null)", "null")]
    [InlineData("point({longitude: 1, latitude: 2}).latitude", "2.0")]
    [InlineData("point({x: 1, y: 2}).crs", "'cartesian'")]
    [InlineData("point({x: 1, y: 2, z: 3}).srid", "9157")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))", "5.0")]
    [InlineData("point.distance(point({x: 0, y: 0, z: 0}), point({x: 2, y: 3, z: 6}))", "7.0")]
    [InlineData("point.distance(point({x: 0, y: 0}), point({longitude: 0, latitude: 0}))", "null")]
    [InlineData("point.distance(null, point({x: 0, y: 0}))", "null")]
    [InlineData("point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "true")]
    [InlineData("point.withinBBox(point({x: 3, y: 1}), point({x: 0, y: 0}), point({x: 2, y: 2}))", "false")]
    [InlineData("point.withinBBox(point({longitude: 179, latitude: 1}), point({longitude: 170, latitude: 0}), point({longitude: -170, latitude: 2}))", "true")]
    [InlineData("point({x: 1, y: 2}) = point({x: 1.0, y: 2.0})", "true")]
    [InlineData("point({x: 1, y: 2}) < point({x: 3, y: 4})", "null")]
    public void Values(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Fact]
    public void The_distance_on_the_globe_is_in_metres()
    {
        using var runner = new ExpressionRunner();
        var distance = runner.Evaluate("point.distance(point({longitude: 30.52, latitude: 50.45}), point({longitude: 37.62, latitude: 55.75}))").AsFloat();
        Assert.Equal("756", (distance / 1000).ToString("F0", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("point({x: 1})", StatusCodes.ArgumentError)]
    [InlineData("point({longitude: 1, latitude: 91})", StatusCodes.ArgumentError)]
    [InlineData("point({x: 1, y: 2, crs: 'moon'})", StatusCodes.ArgumentError)]
    [InlineData("point({x: 1, y: 2, z: 3, crs: 'cartesian'})", StatusCodes.ArgumentError)]
    [InlineData("point({x: 'a', y: 2})", StatusCodes.TypeError)]
    [InlineData("point(1)", StatusCodes.TypeError)]
    [InlineData("point({x: 1, y: 2}).latitude", StatusCodes.ArgumentError)]
    [InlineData("point({x: 1, y: 2}).colour", StatusCodes.ArgumentError)]
    public void Errors(string expression, string code) => Assert.Equal(code, Evaluated.Error(expression).Code);
}
