namespace GraphExplorer.Model;

/// <summary>How a session's transactions run.</summary>
public sealed record SessionConfig
{
    /// <summary>The <see cref="FetchSize"/> of sessions that name none.</summary>
    public const long DefaultFetchSize = 1000;

    /// <summary>The defaults: write access to the default database.</summary>
    public static SessionConfig Default { get; } = new();

    /// <summary>Write access unless told otherwise, as the official drivers have it.</summary>
    public AccessMode DefaultAccessMode { get; init; } = AccessMode.Write;

    /// <summary>The database's name; null for the default one.</summary>
    public string? Database { get; init; }

    /// <summary>The commits that the session must have seen.</summary>
    public Bookmarks? Bookmarks { get; init; }

    /// <summary>Who asks and from where, for SHOW TRANSACTIONS; null where that is not known.</summary>
    public SessionOrigin? Origin { get; init; }

    /// <summary>The user on whose behalf the session works, where the server lets its own user do that; the embedded database has no users.</summary>
    public string? ImpersonatedUser { get; init; }

    /// <summary>
    /// Records asked of a server at a time; −1 for all. From <see cref="DefaultFetchSize"/> on, a reader who keeps pace is sent up to sixteen
    /// times as many at a time.
    /// </summary>
    public long FetchSize { get; init; } = DefaultFetchSize;
}
