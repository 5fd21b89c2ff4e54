using System.Globalization;
using GraphExplorer.Engine.Execution;
using GraphExplorer.Engine.Execution.Schema;

namespace GraphExplorer.Engine.Sessions;

/// <summary>The limits of a driver as SHOW SETTINGS lists them.</summary>
internal static class EngineSettings
{
    /// <summary>The engine's own, and those that the program around it adds, by name.</summary>
    internal static IReadOnlyList<Setting> Of(EmbeddedDriverOptions options)
    {
        var usual = new EmbeddedDriverOptions();
        return
        [
            .. new[]
            {
                Of("db.lock.acquisition.timeout", options, usual, o => Seconds(o.WriterTimeout), "How long a transaction waits for the one writer before it."),
                Of("db.memory.transaction.max", options, usual, o => Bytes(o.QueryMemory), $"Memory that one query may keep in sorts, aggregations, lists and paths ({MemoryTracker.SettingName})."),
                Of("dbms.memory.transaction.total.max", options, usual, o => Bytes(o.TotalQueryMemory), $"Memory that all running queries may keep together ({MemoryPool.SettingName})."),
                Of("db.transaction.timeout", options, usual, o => Seconds(o.QueryTimeout ?? TimeSpan.Zero), "Time of a transaction that names none of its own; 0s for no limit."),
                Of("server.cypher.parallel.worker_limit", options, usual, o => Number(o.Parallelism), $"Threads that may work on one statement at the same time ({EmbeddedDriverOptions.ParallelismSetting})."),
                Of("server.db.query_cache_size", options, usual, o => Number(o.PlanCacheSize), "Statements whose plans are kept."),
                Of("server.directories.import", options, usual, o => o.ImportFolder ?? string.Empty, "The folder that LOAD CSV may read, empty when it is refused (GraphExplorer:ImportFolder)."),
            }.Concat(options.Settings).OrderBy(setting => setting.Name, StringComparer.Ordinal),
        ];
    }

    private static Setting Of(string name, EmbeddedDriverOptions options, EmbeddedDriverOptions usual, Func<EmbeddedDriverOptions, string> value, string description) =>
        new(name, value(options), value(usual), description);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###}s");

    private static string Bytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.00}MiB");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
