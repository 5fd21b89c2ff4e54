using GraphExplorer.Model;
using GraphExplorer.Storage.Durability;
using GraphExplorer.Storage.Durability.Checking;
using GraphExplorer.Storage.Durability.Copies;

namespace GraphExplorer.Storage;

/// <summary>What can be done to a database file that no store has open.</summary>
public static class GraphFile
{
    /// <summary>
    /// Checks everything that must hold of a database file and reports all that does not: SQLite's structure, the format, each row's
    /// hash and content, lost rows, gaps in the log, names, relationships without nodes, counts, constraints, and commits that were
    /// acknowledged and are gone. The file is locked meanwhile, and not changed. Throws <see cref="GraphException"/>
    /// (UnableToStartDatabase) for a file that is not there, not ours or of a newer format, and (DatabaseUnavailable) for one in use.
    /// </summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="progress">Told how far it is; called from several threads, one at a time.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static Task<GraphFileReport> CheckAsync(string path, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        var full = DatabaseFile.Resolve(path);
        return Task.Run(
            () =>
            {
                using var checker = new FileChecker(full, progress);
                return checker.Run(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>
    /// Checks a backup and puts a copy of it in the place of a database, at one stroke: whatever happens, the old file is there or the
    /// new one, whole. Throws <see cref="GraphException"/> as <see cref="CheckAsync"/> does, (StorageDamageDetected) for a backup that is
    /// not sound, and (DatabaseUnavailable) when a program has the target open.
    /// </summary>
    /// <param name="backup">The path of the backup, or of any database file that nobody has open.</param>
    /// <param name="target">The path of the database.</param>
    /// <param name="overwrite">Whether a database that is there is replaced, with its <c>-wal</c> and <c>-session</c> files.</param>
    /// <param name="progress">Told how far it is; called from several threads, one at a time.</param>
    /// <param name="cancellationToken">Ends it early, with the target as it was.</param>
    /// <returns>What the check of the backup has found.</returns>
    public static Task<GraphFileReport> RestoreAsync(
        string backup, string target, bool overwrite, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        var from = DatabaseFile.Resolve(backup);
        var to = DatabaseFile.Resolve(target);
        return string.Equals(from, to, StringComparison.Ordinal)
            ? throw StorageErrors.CopyFailed(to, "it is the backup itself", "Name the database that is to be restored.")
            : Task.Run(() => Restore(from, to, overwrite, progress, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Moves a whole database file that nobody has open, such as a backup that was received, to another name in its folder, at one
    /// stroke. Throws <see cref="GraphException"/> (CopyFailed) where a file is there that may not be replaced, and (DatabaseUnavailable)
    /// when a program has that one open.
    /// </summary>
    /// <param name="from">The path of the file.</param>
    /// <param name="target">The path that it is to have.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Ends it before it has begun.</param>
    public static Task MoveAsync(string from, string target, bool overwrite, CancellationToken cancellationToken)
    {
        var to = DatabaseFile.Resolve(target);
        return Task.Run(() => FileReplacement.Run(to, overwrite, temporary => File.Move(from, temporary)), cancellationToken);
    }

    private static GraphFileReport Restore(string backup, string target, bool overwrite, IProgress<GraphLoadProgress>? progress, CancellationToken cancellationToken)
    {
        using var checker = new FileChecker(backup, progress);
        var report = checker.Run(cancellationToken);
        if (!report.IsSound)
        {
            throw new GraphException(
                StatusCodes.StorageDamageDetected,
                FormattableString.Invariant($"The backup {backup} is damaged, and was not restored. It has {report.FaultCount} faults, the first: {report.Faults[0]}"),
                hint: "Take another backup. 'graphexplorer check' lists all that is wrong with this one.");
        }

        FileReplacement.Run(target, overwrite, temporary => checker.CopyTo(temporary, cancellationToken));
        return report;
    }
}
