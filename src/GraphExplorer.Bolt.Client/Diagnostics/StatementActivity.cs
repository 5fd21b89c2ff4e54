using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphExplorer.Bolt.Client.Connections;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Diagnostics;

/// <summary>The span and the duration of one statement, from RUN to the last record (OpenTelemetry semantic conventions, "Database client spans").</summary>
internal struct StatementActivity
{
    private static readonly Histogram<double> Duration = BoltTelemetry.Meter.CreateHistogram<double>("db.client.operation.duration", "s", "The time from a statement to its last record.");
    private readonly Activity? _activity;
    private readonly long _started;
    private readonly string? _database;
    private readonly ServerAddress _server;
    private bool _hasEnded;

    private StatementActivity(Activity? activity, string? database, ServerAddress server)
    {
        _activity = activity;
        _database = database;
        _server = server;
        _started = Stopwatch.GetTimestamp();
    }

    internal static StatementActivity Start(Query query, string? database, ServerAddress server)
    {
        if (!BoltTelemetry.Source.HasListeners())
        {
            return new StatementActivity(null, database, server);
        }

        // The text has no values in it: those are parameters, which are not told.
        var activity = BoltTelemetry.Source.StartActivity(database is null ? "neo4j" : $"neo4j {database}", ActivityKind.Client);
        activity?.SetTag("db.system.name", "neo4j");
        activity?.SetTag("db.namespace", database);
        activity?.SetTag("db.query.text", query.Text);
        activity?.SetTag("server.address", server.Host);
        activity?.SetTag("server.port", server.Port);
        return new StatementActivity(activity, database, server);
    }

    internal void End(GraphException? failure, long? records)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        if (Duration.Enabled)
        {
            var tags = new TagList
            {
                { "db.system.name", "neo4j" },
                { "db.namespace", _database },
                { "server.address", _server.Host },
                { "server.port", _server.Port },
            };
            if (failure is not null)
            {
                tags.Add("error.type", failure.Code);
                tags.Add("db.response.status_code", failure.Code);
            }

            Duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        }

        if (_activity is null)
        {
            return;
        }

        if (failure is not null)
        {
            _activity.SetTag("error.type", failure.Code);
            _activity.SetTag("db.response.status_code", failure.Code);
            _activity.SetStatus(ActivityStatusCode.Error, failure.Message);
        }

        _activity.SetTag("db.response.returned_rows", records);
        _activity.Dispose();
    }
}
