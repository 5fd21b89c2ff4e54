using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Messages;

/// <summary>What RUN (outside a transaction) and BEGIN say of the transaction that they open.</summary>
public sealed record TransactionSettings
{
    /// <summary>The transaction of which nothing is said.</summary>
    public static TransactionSettings Default { get; } = new();

    /// <summary>The commits that it must see.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>After how long it is stopped; null: when the server thinks fit; zero: never.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What a list of transactions shows of it.</summary>
    public MapValue Metadata { get; init; } = MapValue.Empty;

    /// <summary>Whether it may write.</summary>
    public AccessMode Mode { get; init; } = AccessMode.Write;

    /// <summary>The database; null: the user's default.</summary>
    public string? Database { get; init; }

    /// <summary>The user on whose behalf it runs.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>The least severity of the notifications that are wanted, or <c>OFF</c> (5.2).</summary>
    public string? LeastSeverity { get; init; }

    /// <summary>The kinds of notification that are not wanted (5.2).</summary>
    public IReadOnlyList<string>? UnwantedCategories { get; init; }

    /// <summary>Reads the settings; keys that are not known are passed over. Throws <see cref="ProtocolException"/> for one of a wrong type.</summary>
    internal static TransactionSettings From(MapValue extra) => extra.Count == 0 ? Default : new TransactionSettings
    {
        Bookmarks = Texts(extra, "bookmarks") ?? [],
        Timeout = Milliseconds(extra, "tx_timeout"),
        Metadata = extra.GetOrNull("tx_metadata") switch
        {
            { IsNull: true } => MapValue.Empty,
            { IsMap: true } metadata => metadata.AsMap(),
            _ => throw Wrong("tx_metadata"),
        },
        Mode = Text(extra, "mode") == "r" ? AccessMode.Read : AccessMode.Write,
        Database = Text(extra, "db"),
        ImpersonatedUser = Text(extra, "imp_user"),
        LeastSeverity = Text(extra, "notifications_minimum_severity"),
        UnwantedCategories = Texts(extra, "notifications_disabled_classifications") ?? Texts(extra, "notifications_disabled_categories"),
    };

    /// <summary>The settings as they are sent: only what is not the default.</summary>
    internal MapValue ToMap(BoltVersion version)
    {
        var extra = new List<KeyValuePair<string, GraphValue>>();
        if (Bookmarks.Count > 0)
        {
            extra.Add(new("bookmarks", List(Bookmarks)));
        }

        if (Timeout is { } timeout)
        {
            extra.Add(new("tx_timeout", (long)Math.Ceiling(timeout.TotalMilliseconds)));
        }

        if (Metadata.Count > 0)
        {
            extra.Add(new("tx_metadata", GraphValue.FromMap(Metadata)));
        }

        if (Mode == AccessMode.Read)
        {
            extra.Add(new("mode", "r"));
        }

        if (Database is not null)
        {
            extra.Add(new("db", Database));
        }

        if (ImpersonatedUser is not null)
        {
            extra.Add(new("imp_user", ImpersonatedUser));
        }

        if (LeastSeverity is not null)
        {
            extra.Add(new("notifications_minimum_severity", LeastSeverity));
        }

        if (UnwantedCategories is not null)
        {
            var key = version >= new BoltVersion(5, 5) ? "notifications_disabled_classifications" : "notifications_disabled_categories";
            extra.Add(new(key, List(UnwantedCategories)));
        }

        return MapValue.From(extra);
    }

    private static GraphValue List(IReadOnlyList<string> texts) => GraphValue.FromList(ListValue.From(texts.Select(GraphValue.FromString)));

    private static string? Text(MapValue extra, string key) => extra.GetOrNull(key) switch
    {
        { IsNull: true } => null,
        { IsString: true } text => text.AsString(),
        _ => throw Wrong(key),
    };

    private static string[]? Texts(MapValue extra, string key) => extra.GetOrNull(key) switch
    {
        { IsNull: true } => null,
        { IsList: true } list when list.AsList().All(item => item.IsString) => [.. list.AsList().Select(item => item.AsString())],
        _ => throw Wrong(key),
    };

    private static TimeSpan? Milliseconds(MapValue extra, string key) => extra.GetOrNull(key) switch
    {
        { IsNull: true } => null,
        { IsInteger: true } number when number.AsInteger() is >= 0 and var milliseconds =>
            TimeSpan.FromMilliseconds(Math.Min(milliseconds, TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond)),
        _ => throw Wrong(key),
    };

    private static ProtocolException Wrong(string key) => new($"The value of '{key}' is of a wrong type.");
}
