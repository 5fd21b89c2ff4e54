namespace GraphExplorer.Bolt.Server.Connections;

/// <summary>Nothing can be sent to the client any more: it hung up, or reads nothing for too long.</summary>
internal sealed class ClientGoneException() : IOException("The client is gone or does not read.");
