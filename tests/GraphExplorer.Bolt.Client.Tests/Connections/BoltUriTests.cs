using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Connections;

public sealed class BoltUriTests
{
    [Theory]
    [InlineData("bolt://localhost", "False None localhost:7687")]
    [InlineData("bolt+s://db.example:1234/", "False Verified db.example:1234")]
    [InlineData("bolt+ssc://[::1]:7688", "False AnyCertificate [::1]:7688")]
    [InlineData("neo4j://A.example,b.example:9", "True None a.example:7687 b.example:9")]
    [InlineData("neo4j+s://x.databases.neo4j.io", "True Verified x.databases.neo4j.io:7687")]
    [InlineData("NEO4J+SSC://h", "True AnyCertificate h:7687")]
    public void Every_scheme_says_whether_to_route_and_to_encrypt(string uri, string expected)
    {
        var target = BoltUri.Parse(uri);
        Assert.Equal(expected, $"{target.IsRouted} {target.Encryption} {string.Join(' ', target.Addresses)}");
    }

    [Fact]
    public void The_query_part_is_the_routing_context() =>
        Assert.Equal(MapValue.Of(("region", "eu west"), ("policy", "fast")), BoltUri.Parse("neo4j://h?region=eu%20west&policy=fast").RoutingContext);

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://localhost")]
    [InlineData("bolt://")]
    [InlineData("bolt://h:0")]
    [InlineData("bolt://h:70000")]
    [InlineData("bolt://h:x")]
    [InlineData("bolt://a,b")]
    [InlineData("bolt://h?policy=x")]
    [InlineData("neo4j://h?policy")]
    [InlineData("neo4j://h?address=x")]
    [InlineData("neo4j://h?a=1&a=2")]
    [InlineData("neo4j://::1")]
    [InlineData("bolt://user:hunter2@h")]
    public void What_is_no_address_is_refused_and_no_password_repeated(string uri)
    {
        var error = Assert.Throws<GraphException>(() => BoltUri.Parse(uri));
        Assert.Equal(StatusCodes.InvalidRequest, error.Code);
        Assert.DoesNotContain("hunter2", error.FullMessage(), StringComparison.Ordinal);
    }
}
