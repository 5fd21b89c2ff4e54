namespace GraphExplorer.Storage.Durability.Encoding;

/// <summary>
/// Bytes that no encoder wrote. The only exception that decoding throws, whatever the bytes are; who knows where they come from
/// (file, table, row) turns it into an error for the user.
/// </summary>
internal sealed class MalformedDataException(string message, Exception? inner = null) : Exception(message, inner);
