using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GraphExplorer.Benchmarks.Disk;

/// <summary>The least that a durable write can be: bytes at the end of a file, and a wait until the disk has them.</summary>
internal sealed class RawAppend : IDisposable
{
    private readonly SafeFileHandle _file;
    private readonly byte[] _bytes = new byte[128];
    private long _length;

    internal RawAppend(string path)
    {
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
    }

    public void Dispose() => _file.Dispose();

    internal void Measure(int count, Durations durations)
    {
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            RandomAccess.Write(_file, _bytes, _length);
            Flush();
            durations.Add(Stopwatch.GetElapsedTime(start));
            _length += _bytes.Length;
        }
    }

    private void Flush()
    {
        if (!OperatingSystem.IsLinux())
        {
            RandomAccess.FlushToDisk(_file);
        }
        else if (DataSync(_file) != 0)
        {
            throw new IOException($"fdatasync failed with error {Marshal.GetLastPInvokeError()}.");
        }
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DataSync(SafeFileHandle file);
}
