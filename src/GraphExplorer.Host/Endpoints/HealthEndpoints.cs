using GraphExplorer.Host.Databases;
using GraphExplorer.Host.Serving;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: the database does too, takes writes, and is filled where that was asked for.</summary>
internal static class HealthEndpoints
{
    // Health checks wait a few seconds at most; a server that says nothing for so long is not ready.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", WebEndpoints.ReadMethods, () => Results.Json(new { status = "live" }));
        routes.MapMethods("/health/ready", WebEndpoints.ReadMethods, CheckAsync);
    }

    private static async Task<IResult> CheckAsync(HttpContext context, IDriver driver)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(Patience);
        try
        {
            if (context.RequestServices.GetRequiredService<Database>().Embedded?.Store.WriteRefusal is { } refusal)
            {
                return NotReady(refusal.Code, refusal.FullMessage());
            }

            var server = await driver.GetServerInfoAsync(limit.Token).ConfigureAwait(false);
            return context.RequestServices.GetService<DatabaseInitialization>()?.Hindrance is { } hindrance
                ? NotReady(Model.StatusCodes.ServiceUnavailable, hindrance)
                : Results.Json(new { status = "ready", database = server.Address, agent = server.Agent });
        }
        catch (GraphException error)
        {
            return NotReady(error.Code, error.Message);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return NotReady(Model.StatusCodes.ServiceUnavailable, $"The database did not answer within {Patience.TotalSeconds:0} s.");
        }
    }

    private static IResult NotReady(string code, string message) =>
        Results.Json(new { status = "not ready", code, message }, statusCode: Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable);
}
