using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Sessions;

/// <summary>How long a transaction may run, planning included.</summary>
/// <param name="Span">The time.</param>
/// <param name="ByClient">Whether its client named it; otherwise it is the database's default.</param>
internal sealed record TimeLimit(TimeSpan Span, bool ByClient)
{
    /// <summary>The setting's name, for messages.</summary>
    internal const string SettingName = "GraphExplorer:Limits:QueryTimeout";

    /// <summary>The limit of a transaction; null when it has none. A client asks for none with zero.</summary>
    internal static TimeLimit? Of(TransactionConfig config, EmbeddedDriverOptions options) => config.Timeout is { } asked
        ? asked > TimeSpan.Zero ? new TimeLimit(asked, !config.IsServerLimit) : null
        : options.QueryTimeout is { } general ? new TimeLimit(general, false) : null;

    /// <summary>The error for a transaction that ran longer (Neo4j has a code for each of the two origins).</summary>
    internal GraphException Exceeded() => new(
        ByClient ? StatusCodes.TransactionTimedOutClientConfiguration : StatusCodes.TransactionTimedOut,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The transaction has been terminated because it ran longer than its limit of {Span.TotalSeconds:0.###} s{(ByClient ? ", which was specified at its start by the client" : string.Empty)}."),
        hint: $"Narrow the pattern, add LIMIT, or allow more time: by the transaction's timeout, or by {SettingName} where that set it.");
}
