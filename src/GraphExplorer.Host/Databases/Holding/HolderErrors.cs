using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Databases.Holding;

/// <summary>Why a data file cannot be had: who holds it, and what to do.</summary>
internal static class HolderErrors
{
    private const string VerbsBesideServer = "'cypher', 'export', 'schema', 'dump' and 'backup' work beside a server, through it";

    /// <summary>A process that tells who it is holds the file.</summary>
    internal static GraphException Held(string file, HolderRecord holder) => new(
        Model.StatusCodes.ServiceUnavailable,
        $"The data file {file} is in use: {Describe(holder)}.",
        hint: holder.IsServer
            ? $"Stop it (Ctrl+C where it runs, or 'kill {Number(holder.Process)}') and run this again; {VerbsBesideServer}."
            : $"Wait until it has ended, or end it with 'kill {Number(holder.Process)}', and run this again.");

    /// <summary>A server holds the file and does not answer this command.</summary>
    internal static GraphException Silent(string file, HolderRecord holder, GraphException? reason) => new(
        Model.StatusCodes.ServiceUnavailable,
        $"The data file {file} is in use: {Describe(holder)}. It does not take this command's work: {(reason is null ? "it is starting or stopping." : reason.Message)}",
        hint: "Run this again when it serves, or when it has ended.",
        innerException: reason);

    /// <summary>Somebody holds the file who tells nothing that this user may read.</summary>
    internal static GraphException Unknown(string file, bool isUnreadable, GraphException locked) => new(
        Model.StatusCodes.ServiceUnavailable,
        isUnreadable
            ? $"The data file {file} is in use by another user's process: its note {HolderFile.PathOf(file)} is not this user's to read."
            : $"The data file {file} is locked by a process that tells nothing about itself: another program, such as sqlite3, or another user's.",
        hint: $"'lsof {file}' tells who it is. Run this again when that process has ended.",
        innerException: locked);

    /// <summary>Who holds the file, since when and where it listens.</summary>
    internal static string Describe(HolderRecord holder)
    {
        var machine = holder.Machine == Environment.MachineName ? string.Empty : $" on {holder.Machine}";
        var addresses = holder.Addresses.Count == 0 ? string.Empty : $" and serves it on {string.Join(", ", holder.Addresses)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"process {holder.Process}{machine} (graphexplorer {holder.Verb}) has held it since {holder.Since.ToLocalTime():yyyy-MM-dd HH:mm:ss}{addresses}");
    }

    private static string Number(int process) => process.ToString(CultureInfo.InvariantCulture);
}
