using GraphExplorer.Model;

namespace GraphExplorer.Host.Endpoints;

/// <summary><c>/health/live</c>: the process answers; <c>/health/ready</c>: the database does too.</summary>
internal static class HealthEndpoints
{
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", WebEndpoints.ReadMethods, () => Results.Json(new { status = "live" }));
        routes.MapMethods("/health/ready", WebEndpoints.ReadMethods, async (IDriver driver, CancellationToken cancellationToken) =>
        {
            try
            {
                await driver.VerifyConnectivityAsync(cancellationToken).ConfigureAwait(false);
                var server = await driver.GetServerInfoAsync(cancellationToken).ConfigureAwait(false);
                return Results.Json(new { status = "ready", database = server.Address, agent = server.Agent });
            }
            catch (GraphException error)
            {
                return Results.Json(
                    new { status = "not ready", code = error.Code, message = error.Message },
                    statusCode: Microsoft.AspNetCore.Http.StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
