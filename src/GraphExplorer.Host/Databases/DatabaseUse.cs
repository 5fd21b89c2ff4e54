namespace GraphExplorer.Host.Databases;

/// <summary>What a command wants of the database that it opens.</summary>
/// <param name="Verb">The command's name, as other processes are told who holds the file.</param>
/// <param name="MayAskServer">Whether a server that holds the file may do the work in its place.</param>
/// <param name="Fills">Whether a new file is filled first, and an older built-in graph upgraded.</param>
internal sealed record DatabaseUse(string Verb, bool MayAskServer, bool Fills = true)
{
    /// <summary>The verb of the server.</summary>
    internal const string Serve = "serve";
}
