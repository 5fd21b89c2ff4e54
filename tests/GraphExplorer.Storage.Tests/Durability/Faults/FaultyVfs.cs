using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>
/// A file system for SQLite that hands all calls on to the default one, and lets the <see cref="SimulatedDisk"/> of a file's folder
/// see, refuse or break them.
/// </summary>
internal static unsafe partial class FaultyVfs
{
    /// <summary>The name by which connections ask for it.</summary>
    internal const string Name = "graphexplorer-faults";

    private const int Error = 1;
    private const string Library = "e_sqlite3";
    private static readonly Lock Registering = new();
    private static VfsTable* _real;

    /// <summary>The default file system.</summary>
    internal static VfsTable* Real => _real;

    /// <summary>Makes it known to SQLite, once in a process.</summary>
    internal static void Register()
    {
        lock (Registering)
        {
            if (_real is not null)
            {
                return;
            }

            _real = FindVfs(null);
            Assert.True(_real is not null, "SQLite has no default file system.");
            var table = (VfsTable*)NativeMemory.AllocZeroed((nuint)sizeof(VfsTable));
            *table = *_real;
            table->Version = Math.Min(_real->Version, 2);
            table->FileSize = sizeof(FileTable) + _real->FileSize;
            table->Next = null;
            table->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
            table->Open = &Open;
            table->Delete = &Delete;
            Assert.Equal(0, RegisterVfs(table, 0));
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial VfsTable* FindVfs(string? name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int RegisterVfs(VfsTable* table, int makeDefault);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(VfsTable* table, byte* name, FileTable* file, int flags, int* flagsOut)
    {
        *file = default;
        try
        {
            var real = FaultyFile.RealOf(file);
            var result = _real->Open(_real, name, real, flags, flagsOut);
            if (result != 0)
            {
                return result;
            }

            if (name is not null && SimulatedDisk.Of(Text(name)) is { } disk)
            {
                file->Handle = GCHandle.ToIntPtr(GCHandle.Alloc(disk.Open(Text(name))));
            }

            file->Methods = FaultyFile.Methods;
            return 0;
        }
        catch (Exception)
        {
            return Error;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(VfsTable* table, byte* name, int syncFolder)
    {
        try
        {
            if (SimulatedDisk.Of(Text(name)) is { } disk && disk.Delete(Text(name)) is var fault and not 0)
            {
                return fault;
            }

            return _real->Delete(_real, name, syncFolder);
        }
        catch (Exception)
        {
            return Error;
        }
    }

    private static string Text(byte* name) => System.Text.Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
}
