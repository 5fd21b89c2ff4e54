using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace GraphExplorer.Storage.Tests.Durability;

/// <summary>
/// Runs a test with the rights of an ordinary user, also where the tests run as root, who may read and write every file: on Linux a
/// thread may have a user of its own as far as files go.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static class OrdinaryUser
{
    private const uint Nobody = 65534;

    /// <param name="file">What that user shall own.</param>
    /// <param name="test">What to run.</param>
    internal static void Run(StoreFile file, Action<StoreFile> test)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            test(file);
            return;
        }

        Assert.SkipUnless(OperatingSystem.IsLinux(), "This user may write every file.");
        Own(file.Path);
        Own(Path.GetDirectoryName(file.Path)!);
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            _ = SetFileSystemUser(Nobody);
            try
            {
                test(file);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private static void Own(string path) => Assert.Equal(0, ChangeOwner(path, Nobody, uint.MaxValue));

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileSystemUser(uint user);

    [DllImport("libc", EntryPoint = "chown", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int ChangeOwner(string path, uint user, uint group);
}
