namespace GraphExplorer.Bolt.Server.Authentication;

/// <summary>What became of credentials.</summary>
public enum CredentialVerdict
{
    /// <summary>No such user, or another password.</summary>
    Refused,

    /// <summary>The user may come in.</summary>
    Accepted,

    /// <summary>Wrong passwords came too often: nothing was looked at.</summary>
    TooManyAttempts,
}
