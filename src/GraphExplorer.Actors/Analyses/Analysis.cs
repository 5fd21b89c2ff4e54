using GraphExplorer.Model;

namespace GraphExplorer.Actors.Analyses;

/// <summary>A named question about the graph: one read statement of Cypher with parameters.</summary>
/// <param name="Name">The name by which it is asked for, in kebab case.</param>
/// <param name="Title">What a list of analyses calls it.</param>
/// <param name="Answers">What its rows tell.</param>
/// <param name="Parameters">The parameters that the statement uses, each with a default.</param>
/// <param name="Statement">The Cypher text.</param>
public sealed record Analysis(
    string Name, string Title, string Answers, IReadOnlyList<AnalysisParameter> Parameters, string Statement)
{
    /// <summary>The statement with its parameters at their defaults.</summary>
    public Query ToQuery() => ToQuery(MapValue.Empty);

    /// <summary>
    /// The statement with the given values for its parameters, and the defaults for the others. Throws <see cref="GraphException"/> for a
    /// value whose parameter the analysis does not have.
    /// </summary>
    public Query ToQuery(MapValue values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var name in values.Keys)
        {
            if (!Parameters.Any(parameter => parameter.Name == name))
            {
                throw new GraphException(
                    StatusCodes.InvalidRequest,
                    $"The analysis '{Name}' has no parameter '{name}'.",
                    hint: Parameters.Count == 0 ? "It takes no parameters." : $"It takes {string.Join(", ", Parameters.Select(parameter => parameter.Name))}.");
            }
        }

        return new Query(Statement, MapValue.From(Parameters.Select(parameter => KeyValuePair.Create(
            parameter.Name, values.TryGetValue(parameter.Name, out var value) ? value : parameter.Default))));
    }
}
