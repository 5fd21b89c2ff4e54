using System.Text;

namespace GraphExplorer.GraphQL.Tests.Goldens;

/// <summary>A case: a comment line, then sections that begin with a line such as <c>--- graphql</c>.</summary>
internal sealed record Golden(string Title, string GraphQL, string? Variables)
{
    internal static Golden Read(string file)
    {
        var title = new StringBuilder();
        var sections = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var current = title;
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("--- ", StringComparison.Ordinal))
            {
                sections.Add(line[4..], current = new StringBuilder());
            }
            else
            {
                current.Append(line).Append('\n');
            }
        }

        return new Golden(title.ToString(), sections["graphql"].ToString(), sections.GetValueOrDefault("variables")?.ToString());
    }

    internal string With(string cypher, string parameters) =>
        $"{Title}--- graphql\n{GraphQL}{(Variables is null ? string.Empty : $"--- variables\n{Variables}")}--- cypher\n{cypher}--- parameters\n{parameters}";
}
