using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Model;

namespace GraphExplorer.Actors.Analyses;

/// <summary>
/// Reads an analysis from a Cypher file. Comments at its head say what it is: <c>// title: …</c>, <c>// answers: …</c> and, for each
/// parameter, <c>// param name: default — what it is</c>, the default as a Cypher literal. Other comments there are free.
/// </summary>
internal static class AnalysisReader
{
    private const string Comment = "//";
    private const string TitleField = "title:";
    private const string AnswersField = "answers:";
    private const string ParameterField = "param ";
    private const string DescriptionMark = " — ";

    /// <summary>Reads it. Throws <see cref="GraphException"/> that names the file when its head is not as it should be.</summary>
    internal static Analysis Read(string name, string text)
    {
        string? title = null;
        string? answers = null;
        var parameters = new List<AnalysisParameter>();
        var rest = text.AsSpan();
        while (true)
        {
            rest = rest.TrimStart();
            if (!rest.StartsWith(Comment, StringComparison.Ordinal))
            {
                break;
            }

            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end])[Comment.Length..].Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (line.StartsWith(TitleField, StringComparison.Ordinal))
            {
                title = line[TitleField.Length..].Trim().ToString();
            }
            else if (line.StartsWith(AnswersField, StringComparison.Ordinal))
            {
                answers = line[AnswersField.Length..].Trim().ToString();
            }
            else if (line.StartsWith(ParameterField, StringComparison.Ordinal))
            {
                parameters.Add(ReadParameter(name, line[ParameterField.Length..]));
            }
        }

        return new Analysis(
            name,
            title ?? throw Malformed(name, "it has no line '// title: …'"),
            answers ?? throw Malformed(name, "it has no line '// answers: …'"),
            parameters,
            rest.TrimEnd().TrimEnd(';').ToString());
    }

    private static AnalysisParameter ReadParameter(string analysis, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        var dash = line.IndexOf(DescriptionMark, StringComparison.Ordinal);
        if (colon <= 0 || dash < colon)
        {
            throw Malformed(analysis, $"'{line}' is not of the form 'name: default — what it is'");
        }

        try
        {
            return new AnalysisParameter(
                line[..colon].Trim().ToString(),
                CypherLiteral.Read(line[(colon + 1)..dash].Trim().ToString()),
                line[(dash + DescriptionMark.Length)..].Trim().ToString());
        }
        catch (GraphException error)
        {
            throw Malformed(analysis, $"the default in '{line}' is no Cypher literal ({error.Message})");
        }
    }

    private static GraphException Malformed(string analysis, string what)
        => new(StatusCodes.InvalidRequest, $"The head of the analysis '{analysis}' cannot be read: {what}.");
}
