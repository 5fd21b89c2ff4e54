namespace GraphExplorer.Bolt.Messages;

/// <summary>What a server answers.</summary>
public abstract record ResponseMessage : BoltMessage;
