using System.Text;

namespace GraphExplorer.Conformance.Tests.Fuzzing;

/// <summary>Makes statements that nobody would write from ones that somebody did. The same random numbers make the same statement.</summary>
internal sealed class QueryMutator(FuzzSeed[] corpus)
{
    private const int MaximumLength = 20_000;
    private const string Characters = "()[]{}|:;,.$`'\"<>-+*/%^=!&\\ \n\t\u0000\u00A0\u2014\u00E9\u200B\u2212\uFEFF\uD83D\uDE00";
    private readonly SubtreeSplicer _splicer = new(corpus);

    internal FuzzSeed Next(Random random)
    {
        var seed = corpus[random.Next(corpus.Length)];
        var text = seed.Query;
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            text = random.Next(10) switch
            {
                < 6 => string.Concat(MutateTokens(QueryTokens.Of(text), random)),
                < 8 => _splicer.Splice(text, random),
                8 => WithClause(text, random),
                _ => MutateCharacters(text, random),
            };
            if (text.Length > MaximumLength)
            {
                text = text[..MaximumLength];
            }
        }

        return seed with { Query = text };
    }

    /// <summary>Characters of any kind, whole surrogate pairs and halves of them among them.</summary>
    internal static string Garbage(Random random)
    {
        var text = new StringBuilder();
        for (var length = random.Next(1, 200); length > 0; length--)
        {
            text.Append(random.Next(4) switch
            {
                0 => (char)random.Next(char.MaxValue + 1),
                1 => Characters[random.Next(Characters.Length)],
                _ => (char)random.Next(32, 127),
            });
        }

        return text.ToString();
    }

    private List<string> MutateTokens(List<string> tokens, Random random)
    {
        if (tokens.Count == 0)
        {
            return tokens;
        }

        var at = random.Next(tokens.Count);
        if (QueryTokens.IsSpace(tokens[at]) && at + 1 < tokens.Count)
        {
            at++;
        }

        var end = Math.Min(at + random.Next(1, 6), tokens.Count);
        switch (random.Next(12))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.RemoveRange(at, end - at);
                break;
            case 2:
                tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                break;
            case 3:
                tokens.InsertRange(random.Next(tokens.Count), tokens.GetRange(at, end - at));
                break;
            case 4:
                var other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 5:
                tokens[at] = RandomToken(random);
                break;
            case 6:
                tokens.Insert(at, " " + RandomToken(random) + " ");
                break;
            case 7:
                var source = QueryTokens.Of(corpus[random.Next(corpus.Length)].Query);
                var start = random.Next(source.Count);
                tokens.InsertRange(at, source.GetRange(start, Math.Min(random.Next(1, 12), source.Count - start)));
                break;
            case 8:
                tokens[at] = Nest(tokens[at], random);
                break;
            case 9:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 10:
                tokens[at] = "(" + Pick(Extremes.Values, random) + ")";
                break;
            default:
                tokens[at] = Extreme(tokens[at], random);
                break;
        }

        return tokens;
    }

    private string RandomToken(Random random)
    {
        var tokens = QueryTokens.Of(corpus[random.Next(corpus.Length)].Query);
        return tokens[random.Next(tokens.Count)];
    }

    /// <summary>The token at the border of what its kind may be.</summary>
    private static string Extreme(string token, Random random) =>
        QueryTokens.IsNumber(token) ? Pick(Extremes.Numbers, random)
        : QueryTokens.IsString(token) ? Pick(Extremes.Strings, random)
        : QueryTokens.IsWord(token) ? Pick(random.Next(2) == 0 ? Extremes.Names : Extremes.Values, random)
        : token + token;

    private static string Nest(string token, Random random)
    {
        var depth = random.Next(6) switch { 0 => 10_000, 1 => 1_000, 2 => 240, _ => random.Next(1, 20) };
        var (open, close) = random.Next(10) switch
        {
            0 => ("(", ")"),
            1 => ("[", "]"),
            2 => ("{a: ", "}"),
            3 => ("NOT ", string.Empty),
            4 => ("-", string.Empty),
            5 => ("1 + ", string.Empty),
            6 => ("size(", ")"),
            7 => ("CASE WHEN ", " THEN 1 END"),
            8 => ("[x IN ", " | x]"),
            _ => ("EXISTS { ", " }"),
        };
        return string.Concat(Enumerable.Repeat(open, depth)) + token + string.Concat(Enumerable.Repeat(close, depth));
    }

    private string WithClause(string text, Random random)
    {
        var clause = random.Next(3) == 0 ? corpus[random.Next(corpus.Length)].Query : Pick(Extremes.Clauses, random);
        return random.Next(3) switch
        {
            0 => clause + " " + text,
            1 => text + " " + clause,
            _ => Between(text, clause, random),
        };
    }

    private static string Between(string text, string clause, Random random)
    {
        var tokens = QueryTokens.Of(text);
        int[] places = [.. Enumerable.Range(0, tokens.Count).Where(i => tokens[i] is "MATCH" or "RETURN" or "WITH" or "CREATE" or "MERGE" or "SET" or "DELETE" or "UNWIND" or "CALL" or "OPTIONAL")];
        if (places.Length > 0)
        {
            tokens.Insert(places[random.Next(places.Length)], clause + " ");
        }

        return string.Concat(tokens);
    }

    private static string MutateCharacters(string text, Random random)
    {
        if (text.Length == 0)
        {
            return Garbage(random);
        }

        var at = random.Next(text.Length);
        var length = Math.Min(random.Next(1, 8), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Characters[random.Next(Characters.Length)].ToString()),
            2 => text[..at] + (char)random.Next(char.MaxValue + 1) + text[(at + 1)..],
            _ => text[..at] + (random.Next(3) switch { 0 => "/*", 1 => "'", _ => "`" }) + text[at..],
        };
    }

    private static string Pick(string[] values, Random random) => values[random.Next(values.Length)];
}
