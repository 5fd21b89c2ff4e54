using System.Globalization;
using GraphExplorer.Engine.Execution.Schema;

namespace GraphExplorer.Host.Configuration;

/// <summary>What one request may use (section <c>GraphExplorer:Limits</c>), and the files that statements may read.</summary>
internal sealed record LimitOptions
{
    /// <summary>The configuration section.</summary>
    internal const string Section = "GraphExplorer:Limits";

    private const int MostThreads = 1024;

    /// <summary>How long a query may run.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that one query may keep in sorts, aggregations and lists.</summary>
    public long QueryMemory { get; init; } = 512L * 1024 * 1024;

    /// <summary>Bytes that all running queries may keep together; a quarter of the memory that the process may use, if not set.</summary>
    public long TotalQueryMemory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    /// <summary>Threads that may work on one query at the same time; as many as there are processors, if not set.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Rows that one answer may have.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>Bytes that a request body may have.</summary>
    public int RequestBytes { get; init; } = 1024 * 1024;

    /// <summary>The folder that LOAD CSV may read (key <c>GraphExplorer:ImportFolder</c>); null to refuse it.</summary>
    public string? ImportFolder { get; init; }

    /// <summary>The limits of requests as SHOW SETTINGS lists them; that of memory is the database's own.</summary>
    internal IReadOnlyList<Setting> Settings
    {
        get
        {
            var usual = new LimitOptions();
            return
            [
                new($"{Section}:{nameof(QueryTimeout)}", QueryTimeout.ToString("c"), usual.QueryTimeout.ToString("c"), "Time of one query over HTTP."),
                new($"{Section}:{nameof(Rows)}", Text(Rows), Text(usual.Rows), "Rows of one answer over HTTP."),
                new($"{Section}:{nameof(RequestBytes)}", Text(RequestBytes), Text(usual.RequestBytes), "Bytes of one request body."),
            ];
        }
    }

    /// <summary>The settings of <c>appsettings.json</c> and the environment, for commands that start no server.</summary>
    internal static LimitOptions Load() => Read(ProgramSettings.Load());

    /// <summary>Reads and checks the section. Throws <see cref="ConfigurationException"/> with the key and the fix.</summary>
    internal static LimitOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var defaults = new LimitOptions();
        return new LimitOptions
        {
            ImportFolder = configuration["GraphExplorer:ImportFolder"] is { Length: > 0 } folder ? folder : null,
            QueryTimeout = SettingReader.ReadTimeSpan(section, nameof(QueryTimeout), defaults.QueryTimeout),
            QueryMemory = SettingReader.ReadNumber(section, nameof(QueryMemory), defaults.QueryMemory, long.MaxValue),
            TotalQueryMemory = SettingReader.ReadNumber(section, nameof(TotalQueryMemory), defaults.TotalQueryMemory, long.MaxValue),
            Parallelism = (int)SettingReader.ReadNumber(section, nameof(Parallelism), defaults.Parallelism, MostThreads),
            Rows = (int)SettingReader.ReadNumber(section, nameof(Rows), defaults.Rows, int.MaxValue),
            RequestBytes = (int)SettingReader.ReadNumber(section, nameof(RequestBytes), defaults.RequestBytes, int.MaxValue),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
