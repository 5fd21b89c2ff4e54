using System.Security.Cryptography.X509Certificates;

namespace GraphExplorer.Bolt.Client;

/// <summary>How a <see cref="BoltDriver"/> connects, pools and retries. The defaults are those of the official drivers where they have one.</summary>
public sealed record BoltDriverOptions
{
    /// <summary>The defaults.</summary>
    public static BoltDriverOptions Default { get; } = new();

    /// <summary>The database of sessions that name none; null for the user's default.</summary>
    public string? DefaultDatabase { get; init; }

    /// <summary>Connections to one server at a time, used and idle.</summary>
    public int MaxConnectionPoolSize { get; init; } = 100;

    /// <summary>How long a session waits for a connection when all are in use.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it may take until a connection stands: address, TLS, handshake and authentication together.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The age at which a connection is not used again.</summary>
    public TimeSpan MaxConnectionLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The time of rest after which a connection is asked whether it lives before it is used; zero: always.</summary>
    public TimeSpan LivenessCheckTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a managed transaction is tried again.</summary>
    public TimeSpan MaxTransactionRetryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a server may take to stop a statement and to answer RESET; after that the connection is given up.</summary>
    public TimeSpan ResetTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest message in bytes that is taken from a server.</summary>
    public int MaxMessageSize { get; init; } = 256 * 1024 * 1024;

    /// <summary>The client's name as servers log it.</summary>
    public string UserAgent { get; init; } = $"GraphExplorer/{typeof(BoltDriverOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Certificate authorities that are trusted in place of the system's, for servers with a certificate of one's own; null for the system's.</summary>
    public X509Certificate2Collection? TrustedAuthorities { get; init; }

    /// <summary>Which notifications servers are to send; null for their own choice.</summary>
    public NotificationFilter? Notifications { get; init; }

    /// <summary>The clock of lifetimes, routing tables and back-off.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Throws <see cref="ArgumentException"/> that names the option.</summary>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxConnectionPoolSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxMessageSize, 1024);
        ArgumentException.ThrowIfNullOrWhiteSpace(UserAgent);
        Positive(ConnectionAcquisitionTimeout, nameof(ConnectionAcquisitionTimeout));
        Positive(ConnectionTimeout, nameof(ConnectionTimeout));
        Positive(MaxConnectionLifetime, nameof(MaxConnectionLifetime));
        Positive(ResetTimeout, nameof(ResetTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(LivenessCheckTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxTransactionRetryTime, TimeSpan.Zero);
    }

    private static void Positive(TimeSpan value, string name) => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
}
