namespace GraphExplorer.Bolt.Tests.Recordings;

/// <summary>One message of a conversation, without its chunk headers.</summary>
internal sealed record RecordedMessage(bool IsFromServer, bool IsHandshake, byte[] Bytes);
