using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Binds or checks the ends of a relationship that is bound already.</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Relationship">the bound relationship, or list of such</param>
/// <param name="Start">one end</param>
/// <param name="StartBound">whether it is bound</param>
/// <param name="End">the other</param>
/// <param name="EndBound">whether it is bound</param>
/// <param name="Direction">from <paramref name="Start"/> to <paramref name="End"/></param>
/// <param name="Types">the types; empty for all</param>
/// <param name="Many">whether the relationship is a list (variable length)</param>
/// <param name="Minimum">for a list, at least</param>
/// <param name="Maximum">for a list, at most</param>
internal sealed record ProjectEndpoints(
    LogicalPlan Source,
    string Relationship,
    string Start,
    bool StartBound,
    string End,
    bool EndBound,
    Direction Direction,
    IReadOnlyList<string> Types,
    bool Many,
    long Minimum,
    long? Maximum) : UnaryPlan(Source)
{
    private IEnumerable<string> Endpoints(bool bound)
    {
        if (StartBound == bound)
        {
            yield return Start;
        }

        if (EndBound == bound)
        {
            yield return End;
        }
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [.. Endpoints(bound: false)];

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Consumed => [Relationship, .. Endpoints(bound: true)];
}
