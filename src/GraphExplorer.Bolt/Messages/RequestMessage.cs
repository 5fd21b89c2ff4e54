namespace GraphExplorer.Bolt.Messages;

/// <summary>What a client sends.</summary>
public abstract record RequestMessage : BoltMessage;
