using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures;

/// <summary>Reads signatures of procedures.</summary>
internal static class SignatureText
{
    private const string TypeMark = "::";

    /// <summary>Reads <c>name(a :: STRING, b = 1 :: INTEGER) :: (x :: NODE)</c>, or <c>:: VOID</c>. Throws <see cref="ArgumentException"/>.</summary>
    internal static (string Name, ProcedureField[] Inputs, ProcedureField[] Outputs) Read(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : Close(text, open);
        var outputs = close < 0 ? string.Empty : text[(close + 1)..].Trim();
        if (open <= 0 || close < 0 || !outputs.StartsWith(TypeMark, StringComparison.Ordinal))
        {
            throw Malformed(text);
        }

        outputs = outputs[TypeMark.Length..].Trim();
        var name = text[..open].Trim();
        var inputs = Fields(text[(open + 1)..close], text);
        return string.Equals(outputs, "VOID", StringComparison.Ordinal) ? (name, inputs, [])
            : outputs.StartsWith('(') && outputs.EndsWith(')') ? (name, inputs, Fields(outputs[1..^1], text))
            : throw Malformed(text);
    }

    private static ProcedureField[] Fields(string text, string signature) =>
        string.IsNullOrWhiteSpace(text) ? [] : [.. Split(text).Select(field => Field(field, signature))];

    private static ProcedureField Field(string text, string signature)
    {
        var mark = text.LastIndexOf(TypeMark, StringComparison.Ordinal);
        if (mark <= 0)
        {
            throw Malformed(signature);
        }

        var name = text[..mark].Trim();
        var type = Type(text[(mark + TypeMark.Length)..].Trim(), signature);
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new ProcedureField(name, type)
            : new ProcedureField(name[..equals].Trim(), type, CypherLiteral.Read(name[(equals + 1)..].Trim()));
    }

    // Types are read by the parser of the language, in the one place where it takes them.
    private static CypherType Type(string text, string signature)
    {
        try
        {
            return string.Equals(text, "NUMBER", StringComparison.Ordinal)
                ? ProcedureField.Number(string.Empty).Type
                : ((TypePredicate)CypherParser.ParseExpression($"null IS :: {text}")).Type;
        }
        catch (GraphException problem)
        {
            throw new ArgumentException($"'{text}' in '{signature}' is no type: {problem.Message}", nameof(signature), problem);
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var start = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
                continue;
            }

            switch (text[i])
            {
                case '\'' or '"':
                    quote = text[i];
                    break;
                case '<' or '{' or '[' or '(':
                    depth++;
                    break;
                case '>' or '}' or ']' or ')':
                    depth--;
                    break;
                case ',' when depth == 0:
                    yield return text[start..i];
                    start = i + 1;
                    break;
                default:
                    break;
            }
        }

        yield return text[start..];
    }

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static ArgumentException Malformed(string text) =>
        new($"'{text}' is no procedure signature; one looks like 'name(a :: STRING, b = 1 :: INTEGER) :: (x :: NODE)'.", nameof(text));
}
