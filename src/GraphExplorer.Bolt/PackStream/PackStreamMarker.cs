namespace GraphExplorer.Bolt.PackStream;

/// <summary>The first byte of each PackStream value (Bolt documentation, "PackStream").</summary>
internal static class PackStreamMarker
{
    internal const byte TinyString = 0x80;
    internal const byte TinyList = 0x90;
    internal const byte TinyMap = 0xA0;
    internal const byte TinyStructure = 0xB0;
    internal const byte Null = 0xC0;
    internal const byte Float = 0xC1;
    internal const byte False = 0xC2;
    internal const byte True = 0xC3;
    internal const byte Integer8 = 0xC8;
    internal const byte Integer16 = 0xC9;
    internal const byte Integer32 = 0xCA;
    internal const byte Integer64 = 0xCB;
    internal const byte Bytes8 = 0xCC;
    internal const byte Bytes16 = 0xCD;
    internal const byte Bytes32 = 0xCE;
    internal const byte String8 = 0xD0;
    internal const byte String16 = 0xD1;
    internal const byte String32 = 0xD2;
    internal const byte List8 = 0xD4;
    internal const byte List16 = 0xD5;
    internal const byte List32 = 0xD6;
    internal const byte Map8 = 0xD8;
    internal const byte Map16 = 0xD9;
    internal const byte Map32 = 0xDA;
    internal const byte LowestTinyInteger = 0xF0;
}
