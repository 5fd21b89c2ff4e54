using System.Net.Sockets;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Endpoints;
using GraphExplorer.Host.Security;
using GraphExplorer.Model;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GraphExplorer.Host.Serving;

/// <summary>The web server: the explorer page, GraphQL, Cypher over HTTP, exports and health on one address.</summary>
internal static class ExplorerServer
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);

    /// <summary>Serves until the process is asked to stop.</summary>
    internal static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        var app = await BuildAsync(options, cancellationToken).ConfigureAwait(false);
        await using var disposal = app.ConfigureAwait(false);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException || error.InnerException is SocketException)
        {
            throw new IOException(
                $"Cannot listen on {string.Join(", ", options.Urls)}: {error.InnerException!.Message}. Stop what uses the port, or choose another with --urls http://127.0.0.1:5001.",
                error);
        }

        await StartMessage.WriteAsync(Console.Out, app, options).ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }

    /// <summary>Builds the server without starting it.</summary>
    internal static async Task<WebApplication> BuildAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(ExplorerServer).Assembly.GetName().Name,
        });
        var limits = LimitOptions.Read(builder.Configuration);
        var users = UserDirectory.Read(builder.Configuration);
        ListenAddress.RequireGuard(options.Urls, !users.IsEmpty);
        // A server has a Bolt port of its own, and asks for credentials there: ours before it is served only to who asks for it.
        var servesBolt = options.Database.Server is null || options.IsBoltPortNamed;
        var bolt = servesBolt && options.BoltPort is { } port ? BoltOptions.Read(builder.Configuration, port, users) : null;
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => Configure(kestrel, limits));
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = GracePeriod;
            host.ServicesStopConcurrently = true;
        });
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        var definitions = await TypeDefinitionSource.ReadAsync(options.TypesFile, cancellationToken).ConfigureAwait(false);
        // Filling the database and making the schema are most of the start: they go side by side.
        var opening = Task.Run(() => Database.OpenAsync(options.Database, limits, new DatabaseUse(DatabaseUse.Serve, MayAskServer: false), cancellationToken), cancellationToken);
        try
        {
            GraphQLServing.AddServices(builder, definitions, limits);
        }
        catch
        {
            await using var unused = (await opening.ConfigureAwait(false)).ConfigureAwait(false);
            throw;
        }

        var database = await opening.ConfigureAwait(false);
        builder.Services.AddSingleton(_ => database); // By a factory, so that the container closes it.
        builder.Services.AddSingleton(database.Driver);
        builder.Services.AddSingleton(options.Database);
        if (database is { Hold: { } hold, Embedded: { } embedded })
        {
            builder.Services.AddSingleton(_ => new HolderToken());
            builder.Services.AddSingleton(embedded.Store);
            builder.Services.AddSingleton(hold);
            builder.Services.AddSingleton<HolderEndpoints>();
            builder.Services.AddHostedService<HolderServing>();
        }

        if (options is { Init: true, Database.Server: not null })
        {
            builder.Services.AddSingleton(services => new DatabaseInitialization(services.GetRequiredService<IDriver>(), options.Database, Console.Error));
            builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseInitialization>());
        }

        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(new WritePermission(options.AllowWrites));
        builder.Services.AddSingleton<QueryApiEndpoint>();
        builder.Services.AddSingleton(_ => users);
        if (bolt is not null)
        {
            builder.Services.AddSingleton(services => new BoltServing(
                services.GetRequiredService<IDriver>(), bolt, options.IsBoltPortNamed, services.GetRequiredService<ILoggerFactory>()));
            builder.Services.AddHostedService(services => services.GetRequiredService<BoltServing>());
        }

        var app = builder.Build();
        app.Services.GetRequiredService<Database>(); // Made first, closed last.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => HttpErrors.ProblemOfFailure(context).ExecuteAsync(context),
            // What a client does to its own request, be it to leave, is no error of the server.
            SuppressDiagnosticsCallback = failure => failure.Exception is Microsoft.AspNetCore.Http.BadHttpRequestException or ConnectionResetException || failure.HttpContext.RequestAborted.IsCancellationRequested,
        });
        app.UseStatusCodePages(context => HttpErrors.ProblemOfStatus(context.HttpContext).ExecuteAsync(context.HttpContext));
        app.UseMiddleware<ForeignRequestGuard>();
        app.UseMiddleware<BasicAuthentication>();
        app.MapHealth();
        app.MapExport();
        app.MapWeb();
        app.MapPost("/db/{database}/query/v2", (HttpContext context, string database, QueryApiEndpoint endpoint) => endpoint.HandleAsync(context, database));
        GraphQLServing.Map(app);
        return app;
    }

    private static void Configure(KestrelServerOptions kestrel, LimitOptions limits)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.RequestBytes * 2L; // The endpoints refuse what is past the limit itself, in their own shapes.
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MaxConcurrentConnections = 10_000;
    }
}
