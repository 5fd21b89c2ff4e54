using GraphExplorer.Actors;

namespace GraphExplorer.Host.Serving;

/// <summary>Where the type definitions come from: a file, or the built-in ones.</summary>
internal static class TypeDefinitionSource
{
    /// <summary>Reads them. Throws <see cref="IOException"/> that names the file.</summary>
    internal static async Task<string> ReadAsync(string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            return ActorTypeDefinitions.Text;
        }

        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"--types {file}: the file cannot be read ({error.Message}).", error);
        }
    }
}
