using GraphExplorer.Cypher.Parsing;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Model;

namespace GraphExplorer.Host.Commands;

/// <summary>Reads <c>--param name=value</c>: the value is a Cypher literal where it is one, and text otherwise.</summary>
internal static class ParameterArguments
{
    /// <summary>Reads the arguments. Throws <see cref="ConfigurationException"/> for one without a name.</summary>
    internal static MapValue Read(IReadOnlyList<string> arguments)
    {
        var entries = new List<KeyValuePair<string, GraphValue>>();
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ConfigurationException($"--param {argument}: give a name and a value, such as --param x=Russia or --param limit=10.");
            }

            entries.Add(KeyValuePair.Create(argument[..equals].Trim().TrimStart('$'), ReadValue(argument[(equals + 1)..])));
        }

        return MapValue.From(entries);
    }

    /// <summary>A Cypher literal, or the text itself.</summary>
    internal static GraphValue ReadValue(string text)
    {
        try
        {
            return CypherLiteral.Read(text);
        }
        catch (GraphException)
        {
            return text;
        }
    }
}
