using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>Yields the lines of a CSV file, and beside each where it stands (<see cref="CsvPlace"/>).</summary>
/// <param name="Source">the operator that feeds it</param>
/// <param name="Url">the file</param>
/// <param name="Variable">the line</param>
/// <param name="WithHeaders">whether a line is a map</param>
/// <param name="FieldTerminator">the separator</param>
internal sealed record LoadCsv(LogicalPlan Source, Expression Url, string Variable, bool WithHeaders, char FieldTerminator) : UnaryPlan(Source)
{
    /// <inheritdoc/>
    internal override IReadOnlyList<string> Introduced => [Variable, .. CsvPlace.Of(Variable)];

    /// <inheritdoc/>
    internal override LogicalPlan MapExpressions(Func<Expression, Expression> map) => this with { Url = map(Url) };
}
