using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Tests.Conformance;
using GraphExplorer.Cypher.Tests.Semantics;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Tests.Parsing;

public sealed class FuzzTests
{
    private const int Mutations = 30_000;
    private const string Symbols = "()[]{}|:;,.$`'\"<>-+*/%^=!&\\ \n\u2014é";

    [Fact]
    public void Whatever_is_parsed_either_gives_a_tree_that_can_be_written_or_a_graph_error()
    {
        string[] sources = [.. Corpus.Statements, .. TckScenarios.All().SelectMany(scenario => scenario.Queries).Distinct()];
        var random = new Random(20261122);
        var parsed = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var text = Mutate(sources[random.Next(sources.Length)], sources, random);
            ParsedStatement? tree = null;
            try
            {
                tree = CypherParser.Parse(text);
                parsed++;
                SemanticChecker.Check(tree, new TestCatalogue());
            }
            catch (GraphException error)
            {
                Assert.StartsWith("Neo.ClientError.", error.Code, StringComparison.Ordinal);
                Assert.NotEmpty(error.WithQuery(text).FullMessage());
            }
            catch (Exception other)
            {
                Assert.Fail($"{other.GetType().Name} for:\n{text}\n{other}");
            }

            if (tree is not null)
            {
                AssertRoundTrip(text, tree);
            }
        }

        Assert.InRange(parsed, Mutations / 20, Mutations);
    }

    private static void AssertRoundTrip(string text, ParsedStatement tree)
    {
        var written = CypherWriter.Write(tree);
        try
        {
            var again = CypherParser.Parse(written);
            Assert.True(ColumnNames.Explicit(again).Equals(ColumnNames.Explicit(tree)), $"{text}\n was written as \n{written}");
        }
        catch (GraphException error)
        {
            Assert.Fail($"{text}\n was written as \n{written}\n{error.WithQuery(written).FullMessage()}");
        }
    }

    private static string Mutate(string text, string[] sources, Random random)
    {
        var changes = random.Next(1, 4);
        for (var i = 0; i < changes && text.Length > 0; i++)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            text = random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length)),
                2 => text.Insert(at, Symbols[random.Next(Symbols.Length)].ToString()),
                3 => text[..at] + (char)random.Next(32, 0x250) + text[(at + 1)..],
                4 => text[..at] + Piece(sources[random.Next(sources.Length)], random) + text[at..],
                _ => text[..at],
            };
        }

        return text;
    }

    private static string Piece(string source, Random random)
    {
        var start = random.Next(source.Length);
        return source.Substring(start, random.Next(source.Length - start + 1));
    }
}
