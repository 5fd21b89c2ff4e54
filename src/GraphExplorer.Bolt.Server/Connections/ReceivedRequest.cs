using GraphExplorer.Bolt.Messages;

namespace GraphExplorer.Bolt.Server.Connections;

/// <summary>A request as it was read, or why it could not be.</summary>
/// <param name="Message">The request; null where it could not be read.</param>
/// <param name="Error">A <see cref="Model.GraphException"/> that fails the request, or a <see cref="ProtocolException"/> that ends the connection.</param>
/// <param name="Size">Its bytes on the wire.</param>
internal readonly record struct ReceivedRequest(RequestMessage? Message, Exception? Error, int Size);
