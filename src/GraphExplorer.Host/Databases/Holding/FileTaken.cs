namespace GraphExplorer.Host.Databases.Holding;

/// <summary>A data file that was opened, or the server that has it open.</summary>
/// <param name="Opened">What opening it gave; nothing where a server has it.</param>
/// <param name="Server">The server; null where the file was opened.</param>
internal readonly record struct FileTaken<T>(T? Opened, HoldingServer? Server);
