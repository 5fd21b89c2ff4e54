using System.Buffers;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Tests.Messages;

public sealed class MessageTests
{
    private static readonly PackStreamContext Context = new(new BoltVersion(5, 4));

    public static TheoryData<RequestMessage> Requests =>
    [
        new HelloMessage(MapValue.Of(("user_agent", "test/1"))),
        new LogonMessage(MapValue.Of(("scheme", "basic"), ("principal", "a"), ("credentials", "b"))),
        LogoffMessage.Instance,
        GoodbyeMessage.Instance,
        ResetMessage.Instance,
        CommitMessage.Instance,
        RollbackMessage.Instance,
        new RunMessage(new Query("RETURN $x", MapValue.Of(("x", 1))), TransactionSettings.Default),
        new BeginMessage(TransactionSettings.Default),
        new PullMessage(new ResultSlice(1000)),
        new PullMessage(new ResultSlice(-1, 3)),
        new DiscardMessage(ResultSlice.All),
        new TelemetryMessage(2),
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_comes_back_as_it_was_sent(RequestMessage request) => Assert.Equal(request, RequestReader.Read(Write(request), Context));

    [Fact]
    public void All_settings_of_a_transaction_come_back()
    {
        var settings = new TransactionSettings
        {
            Bookmarks = ["FB:1", "FB:2"],
            Timeout = TimeSpan.FromMilliseconds(300),
            Metadata = MapValue.Of(("app", "x")),
            Mode = AccessMode.Read,
            Database = "neo4j",
            ImpersonatedUser = "someone",
            LeastSeverity = "WARNING",
            UnwantedCategories = ["HINT"],
        };
        var read = Assert.IsType<BeginMessage>(RequestReader.Read(Write(new BeginMessage(settings)), Context)).Settings;
        Assert.Equivalent(settings, read);
    }

    [Fact]
    public void A_route_comes_back()
    {
        var route = new RouteMessage(MapValue.Of(("address", "a:7687")), ["FB:1"], "neo4j", null);
        Assert.Equivalent(route, RequestReader.Read(Write(route), Context));
    }

    [Theory]
    [InlineData("B0 10")]
    [InlineData("B0 55")]
    [InlineData("B1 3F A0")]
    [InlineData("B1 3F A1 81 6E 00")]
    [InlineData("B1 3F A1 81 6E FE")]
    [InlineData("B1 02 A0")]
    [InlineData("B3 10 01 A0 A0")]
    [InlineData("B3 10 81 61 A0 A1 82 6462 01")]
    [InlineData("B1 11 A1 8A 74785F74696D656F7574 FF")]
    [InlineData("B0 02 00")]
    [InlineData("01")]
    public void A_request_that_is_none_is_refused(string hex) =>
        Assert.Throws<ProtocolException>(() => RequestReader.Read(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)), Context));

    [Fact]
    public void Secrets_are_not_printed()
    {
        Assert.DoesNotContain("secret", new LogonMessage(MapValue.Of(("credentials", "secret"))).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new HelloMessage(MapValue.Of(("credentials", "secret"))).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void A_failure_says_code_and_message_in_every_version(byte minor)
    {
        var failure = FailureMessage.Of(StatusCodes.ArithmeticError, "/ by zero", new BoltVersion(5, minor));
        var read = Assert.IsType<FailureMessage>(ResponseReader.Read(Write(failure), Context));
        Assert.Equal((StatusCodes.ArithmeticError, "/ by zero"), (read.Code, read.Message));
    }

    [Fact]
    public void Responses_come_back_as_they_were_sent()
    {
        ResponseMessage[] responses =
        [
            SuccessMessage.Empty,
            new SuccessMessage(MapValue.Of(("has_more", true))),
            new RecordMessage([1, "a", GraphValue.Null]),
            IgnoredMessage.Instance,
        ];
        Assert.All(responses, response => Assert.Equal(response, ResponseReader.Read(Write(response), Context)));
        Assert.True(((SuccessMessage)responses[1]).HasMore);
    }

    [Fact]
    public void Metadata_of_an_ignored_request_are_passed_over() =>
        Assert.Same(IgnoredMessage.Instance, ResponseReader.Read([0xB1, 0x7E, 0xA0], Context));

    private static byte[] Write(BoltMessage message)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new PackStreamWriter(output, Context);
        message.Write(ref writer);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }
}
