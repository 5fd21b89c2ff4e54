namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>What a statement did that none may do.</summary>
/// <param name="Kind">what makes two failures the same one: the exception's type and where it was thrown</param>
/// <param name="Detail">the whole story</param>
internal sealed record FuzzFailure(string Kind, string Detail)
{
    internal static FuzzFailure Of(string stage, Exception error)
    {
        var frame = (error.InnerException ?? error).StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("GraphExplorer", StringComparison.Ordinal))?.Trim();
        return new FuzzFailure($"{stage}: {error.GetType().Name} {frame}", error.ToString());
    }
}
