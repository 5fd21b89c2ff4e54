using System.Buffers;
using GraphExplorer.Bolt.Framing;

namespace GraphExplorer.Bolt.Tests.Framing;

public sealed class HandshakeTests
{
    private static readonly BoltVersion[] Supported = [new(5, 4), new(5, 3), new(5, 2), new(5, 1), new(5, 0), new(4, 4)];

    [Theory]
    [InlineData("6060B017 000001FF 00080805 00020404 00000003", false, "00000405")]
    [InlineData("6060B017 000001FF 00080805 00020404 00000003", true, "000001FF")]
    [InlineData("6060B017 00000205 00000404 00000000 00000000", true, "00000205")]
    [InlineData("6060B017 00020404 00000405 00000000 00000000", true, "00000404")]
    [InlineData("6060B017 00000806 00000003 00000000 00000000", true, "00000000")]
    public void A_server_takes_the_first_proposal_that_it_can_meet(string request, bool hasManifest, string answer)
    {
        var chosen = HandshakeRequest.Read(Bytes(request)).Choose(Supported, hasManifest);
        var written = new byte[VersionRange.Size];
        chosen.Write(written);
        Assert.Equal(answer, Convert.ToHexString(written));
    }

    [Theory]
    [InlineData("474554202F20485454502F312E310D0A486F7374")]
    [InlineData("6060B017")]
    public void Bytes_of_another_protocol_are_refused(string hex) => Assert.Throws<ProtocolException>(() => HandshakeRequest.Read(Bytes(hex)));

    [Fact]
    public void A_manifest_lists_versions_and_capabilities()
    {
        var output = new ArrayBufferWriter<byte>();
        new Manifest([new(5, 8, 8), new(4, 4)], Capabilities: 0x81).Write(output);
        Assert.Equal("02" + "00080805" + "00000404" + "8101", Convert.ToHexString(output.WrittenSpan));

        for (var length = 0; length < output.WrittenCount; length++)
        {
            Assert.False(Manifest.TryRead(output.WrittenSpan[..length], out _, out _));
        }

        Assert.True(Manifest.TryRead(output.WrittenSpan, out var manifest, out var used));
        Assert.Equal(output.WrittenCount, used);
        Assert.Equal(new BoltVersion(5, 4), manifest!.NewestOf([new(5, 4), new(4, 4), new(6, 0)]));
        Assert.Null(manifest.NewestOf([new(6, 0)]));
    }

    [Fact]
    public void A_client_chooses_one_version_of_a_manifest()
    {
        var output = new ArrayBufferWriter<byte>();
        new ManifestChoice(new BoltVersion(5, 8), 0).Write(output);
        Assert.Equal("0000080500", Convert.ToHexString(output.WrittenSpan));
        Assert.True(ManifestChoice.TryRead(output.WrittenSpan, out var choice, out var used));
        Assert.Equal((new BoltVersion(5, 8), 5), (choice!.Version, used));
        Assert.False(ManifestChoice.TryRead(output.WrittenSpan[..4], out _, out _));
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFFFF7F")]
    [InlineData("FFFF01")]
    public void A_manifest_without_measure_is_refused(string hex) =>
        Assert.Throws<ProtocolException>(() => Manifest.TryRead(Bytes(hex), out _, out _));

    [Fact]
    public void Versions_are_ordered()
    {
        Assert.True(new BoltVersion(4, 4) < new BoltVersion(5, 0));
        Assert.True(new BoltVersion(5, 10) > new BoltVersion(5, 9));
        Assert.Equal("5.4", new BoltVersion(5, 4).ToString());
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
}
