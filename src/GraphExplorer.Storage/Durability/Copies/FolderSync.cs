using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Durability.Copies;

/// <summary>Puts files and their names on the disk for certain.</summary>
internal static class FolderSync
{
    private const int ReadOnly = 0;

    /// <summary>Flushes a file that nobody has open to the disk.</summary>
    internal static void FlushFile(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Makes a name that was given in a folder survive a loss of power. Windows does so by itself.</summary>
    internal static void FlushFolderOf(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var folder = Open(Path.GetDirectoryName(path)!, ReadOnly);
        if (folder < 0)
        {
            throw new IOException($"The folder of {path} cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        try
        {
            // Some file systems cannot flush a folder, and say that the argument is invalid: there is nothing more to be done there.
            const int InvalidArgument = 22;
            if (Flush(folder) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument)
            {
                throw new IOException($"The folder of {path} cannot be flushed to the disk (error {Marshal.GetLastPInvokeError()}).");
            }
        }
        finally
        {
            _ = Close(folder);
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
