using System.Net;
using System.Text.Json.Serialization;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>What the process that holds a data file tells others of this user about itself.</summary>
internal sealed class HolderRecord
{
    private static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(10);

    /// <summary>The process.</summary>
    [JsonPropertyName("process")]
    public int Process { get; init; } = Environment.ProcessId;

    /// <summary>The machine or container that it runs in.</summary>
    [JsonPropertyName("machine")]
    public string Machine { get; init; } = Environment.MachineName;

    /// <summary>The command that it runs.</summary>
    [JsonPropertyName("verb")]
    public required string Verb { get; init; }

    /// <summary>Since when it holds the file.</summary>
    [JsonPropertyName("since")]
    public DateTimeOffset Since { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Where a server listens for everybody.</summary>
    [JsonPropertyName("addresses")]
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Where a server listens for those who know the token; null while it starts or stops, and of other commands.</summary>
    [JsonPropertyName("private")]
    public string? Private { get; init; }

    /// <summary>What opens the private address.</summary>
    [JsonPropertyName("token")]
    public string? Token { get; init; }

    /// <summary>Whether it is a server, which may do the work of others.</summary>
    [JsonIgnore]
    public bool IsServer => Verb == DatabaseUse.Serve;

    /// <summary>The private address; null where there is none, or one that is not this machine's own.</summary>
    [JsonIgnore]
    public IPEndPoint? PrivateEndPoint => Token is { Length: > 0 } && IPEndPoint.TryParse(Private ?? string.Empty, out var address) && IPAddress.IsLoopback(address.Address) ? address : null;

    /// <summary>Whether the process is known to be gone, so that somebody else holds the file.</summary>
    internal bool IsGone()
    {
        if (Machine != Environment.MachineName)
        {
            return false;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return process.StartTime.ToUniversalTime() > Since.UtcDateTime + ClockSlack; // Another process got its number.
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
