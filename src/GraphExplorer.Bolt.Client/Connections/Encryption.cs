namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>What a URI's scheme says of TLS.</summary>
internal enum Encryption
{
    /// <summary>No suffix: none.</summary>
    None,

    /// <summary><c>+s</c>: the certificate must be trusted and name the host.</summary>
    Verified,

    /// <summary><c>+ssc</c>: any certificate will do.</summary>
    AnyCertificate,
}
