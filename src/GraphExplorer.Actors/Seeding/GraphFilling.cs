using System.Globalization;
using GraphExplorer.Actors.Seeding.Upgrade;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Seeding;

/// <summary>
/// Brings a graph's content to what its user wants before anything is served: fills a new one, finishes a filling that was interrupted, and
/// upgrades a built-in graph that an earlier program filled. What was done is recorded in the graph's own file.
/// </summary>
/// <remarks>
/// The record is written before and after each step. The seed is one transaction and nothing else writes before it is recorded as done, so
/// an interrupted filling is complete exactly when the graph holds anything.
/// </remarks>
/// <param name="driver">The graph.</param>
/// <param name="file">The record in its file.</param>
/// <param name="scratch">Opens an empty database in memory, in which an upgrade runs scripts.</param>
public sealed class GraphFilling(IDriver driver, ISeedRecordFile file, Func<IDriver> scratch)
{
    private const string AnyNode = "MATCH (n) RETURN 1 LIMIT 1";

    /// <summary>
    /// Does what is to be done. Throws <see cref="GraphException"/> when a filling fails, which then is not recorded as done, or when the
    /// request names a folder and the graph already holds other content.
    /// </summary>
    public async Task<SeedOutcome> RunAsync(SeedRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bytes = file.Read();
        if (bytes is not null && request.Scripts is null && !IsReadable(bytes))
        {
            return SeedOutcome.Nothing;
        }

        var record = bytes is null ? null : SeedRecord.Decode(bytes);
        if (bytes is not null && record is null)
        {
            return new SeedOutcome(Notice: "This file was filled by a later version of the program; its content is left as it is.");
        }

        if (record is null or { State: SeedState.None or SeedState.Filling })
        {
            if (await IsEmptyAsync(cancellationToken).ConfigureAwait(false))
            {
                return await FillEmptyAsync(request, record, cancellationToken).ConfigureAwait(false);
            }

            if (record is not { State: SeedState.Filling })
            {
                return request.Folder is null ? SeedOutcome.Nothing : throw NotNew(request.Folder, "The graph is not new");
            }

            record = record with { State = SeedState.Filled };
            await WriteAsync(record, cancellationToken).ConfigureAwait(false);
        }

        return await ContinueAsync(request, record, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records that the scripts of a request were applied to the graph by its user, so that upgrades know them as what is there.</summary>
    public async Task RecordAppliedAsync(SeedRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var record = file.Read() is { } bytes ? SeedRecord.Decode(bytes) : null;

        // What came on top of another content belongs to the user: upgrades of the first leave it alone.
        var isFirst = record is null or { State: SeedState.None or SeedState.Filling };
        if (isFirst || (record!.Folder == request.Folder && record.Revision <= request.Revision))
        {
            await WriteAsync(request.Record(SeedState.Filled), cancellationToken).ConfigureAwait(false);
        }
    }

    private static bool IsReadable(byte[] record)
    {
        try
        {
            return SeedRecord.Decode(record) is not null;
        }
        catch (GraphException)
        {
            return false;
        }
    }

    private static GraphException NotNew(string folder, string what) => new(
        StatusCodes.InvalidRequest,
        $"{what}, so it is not filled from the folder '{folder}'.",
        hint: "Leave --seed out to use the graph as it is, apply the folder with 'graphexplorer init --seed FOLDER', or name another file with --data.");

    private async Task<SeedOutcome> FillEmptyAsync(SeedRequest request, SeedRecord? record, CancellationToken cancellationToken)
    {
        if (request.Scripts is null)
        {
            if (record is not { State: SeedState.None })
            {
                await WriteAsync(request.Record(SeedState.None), cancellationToken).ConfigureAwait(false);
            }

            return SeedOutcome.Nothing;
        }

        if (request.Folder is null && record is { State: SeedState.None })
        {
            return SeedOutcome.Nothing;
        }

        // A filling from a folder that was interrupted goes on with what was read then, unless another folder is named now.
        var filling = request.Folder is null && record is { Folder: not null } ? record : request.Record(SeedState.Filling);
        await WriteAsync(filling, cancellationToken).ConfigureAwait(false);
        await GraphSeeder.RunAsync(driver, Repeatable(filling.Scripts), cancellationToken).ConfigureAwait(false);
        await WriteAsync(filling with { State = SeedState.Filled, Recorded = DateTimeOffset.UtcNow }, cancellationToken).ConfigureAwait(false);
        return new SeedOutcome(IsFilled: true);
    }

    private async Task<SeedOutcome> ContinueAsync(SeedRequest request, SeedRecord record, CancellationToken cancellationToken)
    {
        if (request.Scripts is null)
        {
            return SeedOutcome.Nothing;
        }

        if (request.Folder is not null)
        {
            return record.Folder is not null && record.Scripts.HasSameStatements(request.Scripts)
                ? SeedOutcome.Nothing
                : throw NotNew(request.Folder, string.Create(CultureInfo.InvariantCulture, $"The graph was filled from {record.Origin} on {record.Recorded:yyyy-MM-dd}"));
        }

        if (!record.IsBuiltIn)
        {
            return SeedOutcome.Nothing;
        }

        if (record.Revision > request.Revision)
        {
            return new SeedOutcome(Notice: $"The file holds revision {record.Revision} of the built-in graph, this program has revision {request.Revision}; the content is left as it is.");
        }

        if (record.Scripts.HasSameStatements(request.Scripts))
        {
            if (record.State == SeedState.Upgrading || record.Revision != request.Revision)
            {
                await WriteAsync(request.Record(SeedState.Filled), cancellationToken).ConfigureAwait(false);
            }

            return SeedOutcome.Nothing;
        }

        return new SeedOutcome(Upgrade: await UpgradeAsync(request, record, cancellationToken).ConfigureAwait(false));
    }

    private async Task<UpgradeReport> UpgradeAsync(SeedRequest request, SeedRecord record, CancellationToken cancellationToken)
    {
        var isResumed = record.State == SeedState.Upgrading;
        await WriteAsync(record with { State = SeedState.Upgrading }, cancellationToken).ConfigureAwait(false);
        var report = await new GraphUpgrade(driver, scratch).RunAsync(record.Scripts, request.Scripts!, isResumed, cancellationToken).ConfigureAwait(false);
        await WriteAsync(report.Failure is null ? request.Record(SeedState.Filled) : record with { State = SeedState.Filled }, cancellationToken).ConfigureAwait(false);
        return report;
    }

    /// <summary>A schema that an interrupted filling made in part can be made again.</summary>
    private static GraphScripts Repeatable(GraphScripts scripts) => scripts with { Schema = [.. scripts.Schema.Select(SchemaStatement.IfNotExists)] };

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        var session = driver.AsyncSession(new SessionConfig { DefaultAccessMode = AccessMode.Read });
        await using var disposal = session.ConfigureAwait(false);
        var cursor = await session.RunAsync(AnyNode, cancellationToken).ConfigureAwait(false);
        return !await cursor.FetchAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task WriteAsync(SeedRecord record, CancellationToken cancellationToken) => file.WriteAsync(record.Encode(), cancellationToken);
}
