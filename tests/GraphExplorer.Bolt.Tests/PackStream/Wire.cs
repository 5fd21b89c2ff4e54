using System.Buffers;
using GraphExplorer.Bolt.PackStream;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Tests.PackStream;

/// <summary>One value there and back.</summary>
internal static class Wire
{
    internal static PackStreamContext Bolt54 => new(new BoltVersion(5, 4));

    internal static PackStreamContext Bolt44 => new(new BoltVersion(4, 4));

    internal static byte[] Write(GraphValue value, PackStreamContext? context = null)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new PackStreamWriter(output, context ?? Bolt54);
        ValueWriter.Write(ref writer, value);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    internal static GraphValue Read(ReadOnlySpan<byte> bytes, PackStreamContext? context = null)
    {
        var reader = new PackStreamReader(bytes, context ?? Bolt54);
        var value = ValueReader.Read(ref reader);
        reader.RequireEnd();
        return value;
    }

    internal static GraphValue ReadHex(string hex, PackStreamContext? context = null) => Read(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)), context);
}
