using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GraphExplorer.Bolt.Client.Tests.Fakes;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Tests.Connections;

public sealed class TlsTests
{
    [Fact]
    public async Task Any_certificate_will_do_for_a_scheme_that_says_so()
    {
        using var certificate = Certificate("elsewhere.example");
        await using var server = Serving(certificate);
        await using var driver = BoltDriver.Create($"bolt+ssc://{server.Address}", AuthToken.None);
        Assert.Single(await Talk.AskAsync(driver));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused_with_the_reason()
    {
        using var certificate = Certificate("localhost");
        await using var server = Serving(certificate);
        await using var driver = BoltDriver.Create($"bolt+s://localhost:{server.Port}", AuthToken.None);
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("+ssc", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_certificate_that_names_the_host_is_taken()
    {
        using var certificate = Certificate("localhost");
        await using var server = Serving(certificate);
        await using var driver = BoltDriver.Create($"bolt+s://localhost:{server.Port}", AuthToken.None, new BoltDriverOptions { TrustedAuthorities = [certificate] });
        Assert.Single(await Talk.AskAsync(driver));
    }

    [Fact]
    public async Task A_trusted_certificate_of_another_host_is_refused_and_not_tried_again()
    {
        using var certificate = Certificate("elsewhere.example");
        await using var server = Serving(certificate);
        await using var driver = BoltDriver.Create($"bolt+s://localhost:{server.Port}", AuthToken.None, new BoltDriverOptions { TrustedAuthorities = [certificate] });
        await using var session = driver.AsyncSession();
        var error = await Assert.ThrowsAsync<GraphException>(() => session.ExecuteReadAsync(async runner => await Talk.ReadAsync(await runner.RunAsync("RETURN 1"))));
        Assert.Contains("NameMismatch", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_server_without_tls_is_named_as_such()
    {
        await using var server = new FakeServer(async peer =>
        {
            var bytes = new byte[20];
            await peer.Stream.ReadExactlyAsync(bytes, peer.Stop);
        });
        await using var driver = BoltDriver.Create($"bolt+s://{server.Address}", AuthToken.None);
        var error = await Assert.ThrowsAsync<GraphException>(() => Talk.AskAsync(driver));
        Assert.Equal(StatusCodes.ServiceUnavailable, error.Code);
    }

    private static FakeServer Serving(X509Certificate2 certificate) => new(
        async peer =>
        {
            await peer.AcceptAsync();
            await peer.ServeAsync();
        },
        certificate);

    private static X509Certificate2 Certificate(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        if (host == "localhost")
        {
            names.AddIpAddress(IPAddress.Loopback);
        }

        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
