using GraphExplorer.Model;

namespace GraphExplorer.Actors;

/// <summary>Reads Cypher files that a user named.</summary>
internal static class ScriptFile
{
    /// <summary>The text of the file. Throws <see cref="GraphException"/> that names the file when it cannot be read.</summary>
    internal static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GraphException(StatusCodes.ExternalResourceFailed, $"The file '{file}' cannot be read: {error.Message}", innerException: error);
        }
    }
}
