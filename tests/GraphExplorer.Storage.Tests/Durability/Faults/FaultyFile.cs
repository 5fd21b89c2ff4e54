using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>The methods of a file in <see cref="FaultyVfs"/>: the simulated disk is asked, then the real file is.</summary>
internal static unsafe class FaultyFile
{
    private const int Error = 1;
    private const int ShortWrite = 778;

    /// <summary>The one table of all files.</summary>
    internal static MethodTable* Methods { get; } = MakeTable();

    /// <summary>The real file behind ours.</summary>
    internal static FileTable* RealOf(FileTable* file) => file + 1;

    private static MethodTable* MakeTable()
    {
        var table = (MethodTable*)NativeMemory.AllocZeroed((nuint)sizeof(MethodTable));
        *table = new MethodTable
        {
            Version = 2,
            Close = &Close,
            Read = &Read,
            Write = &Write,
            Truncate = &Truncate,
            Sync = &Sync,
            FileSize = &FileSize,
            Lock = &Lock,
            Unlock = &Unlock,
            CheckReservedLock = &CheckReservedLock,
            FileControl = &FileControl,
            SectorSize = &SectorSize,
            Characteristics = &Characteristics,
            ShmMap = &ShmMap,
            ShmLock = &ShmLock,
            ShmBarrier = &ShmBarrier,
            ShmUnmap = &ShmUnmap,
        };
        return table;
    }

    private static SimulatedFile? Simulated(FileTable* file) => file->Handle == 0 ? null : (SimulatedFile?)GCHandle.FromIntPtr(file->Handle).Target;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(FileTable* file)
    {
        if (file->Handle != 0)
        {
            GCHandle.FromIntPtr(file->Handle).Free();
            file->Handle = 0;
        }

        var real = RealOf(file);
        return real->Methods is null ? 0 : real->Methods->Close(real);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(FileTable* file, byte* buffer, int amount, long offset)
    {
        try
        {
            if (Simulated(file)?.BeforeRead() is { } fault and not 0)
            {
                return fault;
            }

            var real = RealOf(file);
            return real->Methods->Read(real, buffer, amount, offset);
        }
        catch (Exception)
        {
            return Error;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(FileTable* file, byte* data, int amount, long offset)
    {
        try
        {
            var real = RealOf(file);
            if (Simulated(file) is not { } simulated)
            {
                return real->Methods->Write(real, data, amount, offset);
            }

            var fault = simulated.BeforeWrite(amount, out var written);
            if (written > 0)
            {
                var result = real->Methods->Write(real, data, written, offset);
                if (result != 0)
                {
                    return result;
                }

                simulated.Written(new ReadOnlySpan<byte>(data, written), offset);
            }

            return fault != 0 ? fault : written < amount ? ShortWrite : 0;
        }
        catch (Exception)
        {
            return Error;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(FileTable* file, long size)
    {
        try
        {
            var simulated = Simulated(file);
            if (simulated?.BeforeTruncate() is { } fault and not 0)
            {
                return fault;
            }

            var real = RealOf(file);
            var result = real->Methods->Truncate(real, size);
            if (result == 0)
            {
                simulated?.Truncated(size);
            }

            return result;
        }
        catch (Exception)
        {
            return Error;
        }
    }

    // The real file is not synced: what survives is the simulated disk's to say, and the tests are faster for it.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(FileTable* file, int flags)
    {
        try
        {
            var real = RealOf(file);
            return Simulated(file) is { } simulated ? simulated.Sync() : real->Methods->Sync(real, flags);
        }
        catch (Exception)
        {
            return Error;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileSize(FileTable* file, long* size) => RealOf(file)->Methods->FileSize(RealOf(file), size);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Lock(FileTable* file, int level) => RealOf(file)->Methods->Lock(RealOf(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Unlock(FileTable* file, int level) => RealOf(file)->Methods->Unlock(RealOf(file), level);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CheckReservedLock(FileTable* file, int* result) => RealOf(file)->Methods->CheckReservedLock(RealOf(file), result);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int FileControl(FileTable* file, int operation, void* argument) => RealOf(file)->Methods->FileControl(RealOf(file), operation, argument);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int SectorSize(FileTable* file) => RealOf(file)->Methods->SectorSize(RealOf(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Characteristics(FileTable* file) => RealOf(file)->Methods->Characteristics(RealOf(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmMap(FileTable* file, int page, int pageSize, int extend, void** memory) =>
        RealOf(file)->Methods->ShmMap(RealOf(file), page, pageSize, extend, memory);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmLock(FileTable* file, int offset, int count, int flags) => RealOf(file)->Methods->ShmLock(RealOf(file), offset, count, flags);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ShmBarrier(FileTable* file) => RealOf(file)->Methods->ShmBarrier(RealOf(file));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ShmUnmap(FileTable* file, int delete) => RealOf(file)->Methods->ShmUnmap(RealOf(file), delete);
}
