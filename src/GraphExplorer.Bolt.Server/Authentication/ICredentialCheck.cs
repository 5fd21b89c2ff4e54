namespace GraphExplorer.Bolt.Server.Authentication;

/// <summary>Who may come in. Safe for concurrent use.</summary>
public interface ICredentialCheck
{
    /// <summary>Judges a name and its password.</summary>
    ValueTask<CredentialVerdict> CheckAsync(string principal, string credentials, CancellationToken cancellationToken = default);
}
