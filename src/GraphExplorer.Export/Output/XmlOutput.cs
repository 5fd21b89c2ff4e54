using System.Text;
using System.Xml;

namespace GraphExplorer.Export.Output;

/// <summary>An XML document on its way to a stream. Elements are written synchronously into a buffer, which is sent on between them.</summary>
internal sealed class XmlOutput : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        // Line ends inside values come back as they were only when they are written as character references.
        NewLineHandling = NewLineHandling.Entitize,
        NewLineChars = "\n",
    };

    private readonly BufferedOutput _buffer;

    internal XmlOutput(Stream output)
    {
        _buffer = new BufferedOutput(output);
        Writer = XmlWriter.Create(_buffer.Buffer, Settings);
        Writer.WriteStartDocument();
    }

    internal XmlWriter Writer { get; }

    /// <summary>To be called between elements: sends on what has gathered, if it is enough.</summary>
    internal ValueTask BreatheAsync(CancellationToken cancellationToken) => _buffer.IsFull ? _buffer.DrainAsync(cancellationToken) : default;

    /// <summary>Ends the document and sends all of it on.</summary>
    internal async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        Writer.WriteEndDocument();
        Writer.Flush();
        await _buffer.DrainAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Writer.Dispose();
        _buffer.Dispose();
    }
}
