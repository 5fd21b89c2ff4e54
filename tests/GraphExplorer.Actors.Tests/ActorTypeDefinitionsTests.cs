namespace GraphExplorer.Actors.Tests;

public sealed class ActorTypeDefinitionsTests
{
    [Theory]
    [InlineData("type Actor @node(labels: [\"Actor\"])")]
    [InlineData("supportedBy: [Actor!]! @relationship(type: \"SUPPORTS\", direction: IN, properties: \"SupportsProperties\")")]
    [InlineData("ties(")]
    public void The_type_definitions_are_part_of_the_program(string text) => Assert.Contains(text, ActorTypeDefinitions.Text, StringComparison.Ordinal);

    [Fact]
    public void Every_field_and_type_is_described()
    {
        var lines = ActorTypeDefinitions.Text.Split('\n');
        var inStatement = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var defines = line.StartsWith("type ", StringComparison.Ordinal) || line.StartsWith("enum ", StringComparison.Ordinal)
                || (line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && char.IsAsciiLetter(line[2]) && !inStatement);
            if (defines && line.Trim() is not ['"', ..])
            {
                Assert.True(lines[i - 1].TrimEnd().EndsWith('"'), $"'{line.Trim()}' has no description.");
            }

            if (line.Contains("\"\"\"", StringComparison.Ordinal))
            {
                inStatement = !inStatement;
            }
        }
    }
}
