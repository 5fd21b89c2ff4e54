using System.Runtime.InteropServices;

namespace GraphExplorer.Storage.Tests.Durability.Faults;

/// <summary>SQLite's <c>sqlite3_vfs</c>, version 2 (https://sqlite.org/c3ref/vfs.html).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct VfsTable
{
    internal int Version;
    internal int FileSize;
    internal int LongestPath;
    internal VfsTable* Next;
    internal byte* Name;
    internal void* ApplicationData;
    internal delegate* unmanaged[Cdecl]<VfsTable*, byte*, FileTable*, int, int*, int> Open;
    internal delegate* unmanaged[Cdecl]<VfsTable*, byte*, int, int> Delete;
    internal void* Access;
    internal void* FullPathname;
    internal void* DynamicOpen;
    internal void* DynamicError;
    internal void* DynamicSymbol;
    internal void* DynamicClose;
    internal void* Randomness;
    internal void* Sleep;
    internal void* CurrentTime;
    internal void* LastError;
    internal void* CurrentTimeInteger;
}

/// <summary>SQLite's <c>sqlite3_io_methods</c>, version 2 (https://sqlite.org/c3ref/io_methods.html).</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct MethodTable
{
    internal int Version;
    internal delegate* unmanaged[Cdecl]<FileTable*, int> Close;
    internal delegate* unmanaged[Cdecl]<FileTable*, byte*, int, long, int> Read;
    internal delegate* unmanaged[Cdecl]<FileTable*, byte*, int, long, int> Write;
    internal delegate* unmanaged[Cdecl]<FileTable*, long, int> Truncate;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, int> Sync;
    internal delegate* unmanaged[Cdecl]<FileTable*, long*, int> FileSize;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, int> Lock;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, int> Unlock;
    internal delegate* unmanaged[Cdecl]<FileTable*, int*, int> CheckReservedLock;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, void*, int> FileControl;
    internal delegate* unmanaged[Cdecl]<FileTable*, int> SectorSize;
    internal delegate* unmanaged[Cdecl]<FileTable*, int> Characteristics;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, int, int, void**, int> ShmMap;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, int, int, int> ShmLock;
    internal delegate* unmanaged[Cdecl]<FileTable*, void> ShmBarrier;
    internal delegate* unmanaged[Cdecl]<FileTable*, int, int> ShmUnmap;
}

/// <summary>SQLite's <c>sqlite3_file</c>; ours keeps its own fields after it, and the real file after those.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FileTable
{
    internal MethodTable* Methods;
    internal nint Handle;
}
