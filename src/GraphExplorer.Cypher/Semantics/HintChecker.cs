using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Model;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks that a hint is about what its MATCH asks for: the label, and for an index the properties, of its variable.</summary>
internal sealed class HintChecker : SyntaxVisitor
{
    private readonly string _variable;
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    private HintChecker(string variable)
    {
        _variable = variable;
    }

    /// <summary>Checks a hint. Throws <see cref="GraphException"/> (SyntaxError), with Neo4j's text.</summary>
    internal static void Check(MatchHint hint, MatchClause match)
    {
        if (hint.Kind == MatchHintKind.Join)
        {
            return;
        }

        var found = new HintChecker(hint.Variable);
        foreach (var part in match.Pattern)
        {
            found.Visit(part);
        }

        if (match.Where is not null)
        {
            found.Visit(match.Where);
        }

        var isScan = hint.Kind == MatchHintKind.Scan;
        if (!found._labels.Contains(hint.Names[0]))
        {
            throw Refused(hint, isScan, $"Must use the label `{hint.Names[0]}`", found._labels.Count == 0 ? "no label was found" : $"only {Quoted(found._labels)} was found");
        }

        foreach (var property in hint.Names.Skip(1))
        {
            if (!found._properties.Contains(property))
            {
                throw Refused(hint, isScan, $"Must use the property `{property}`", found._properties.Count == 0 ? "none was found" : $"only {Quoted(found._properties)} was found");
            }
        }
    }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case NodePattern pattern when pattern.Variable == _variable:
                AddPattern(pattern.Label, pattern.Properties);
                break;
            case RelationshipPattern pattern when pattern.Variable == _variable:
                AddPattern(pattern.Type, pattern.Properties);
                break;
            case LabelPredicate { Operand: Variable variable } predicate when variable.Name == _variable:
                AddLabels(predicate.Label);
                break;
            case BinaryOperation { Operator: BinaryOperator.NotEqual }:
                // It is no predicate that an index answers.
                return;
            case PropertyAccess { Target: Variable variable } access when variable.Name == _variable:
                _properties.Add(access.Key);
                break;
            default:
                break;
        }

        VisitChildren(node);
    }

    private void AddPattern(LabelExpression? label, Expression? properties)
    {
        AddLabels(label);
        foreach (var entry in properties is MapLiteral map ? map.Entries : [])
        {
            _properties.Add(entry.Key);
        }
    }

    private void AddLabels(LabelExpression? label)
    {
        switch (label)
        {
            case LabelName name:
                _labels.Add(name.Name);
                break;
            case LabelConjunction both:
                AddLabels(both.Left);
                AddLabels(both.Right);
                break;
            case LabelDisjunction either:
                AddLabels(either.Left);
                AddLabels(either.Right);
                break;
            default:
                break;
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));

    private static GraphException Refused(MatchHint hint, bool isScan, string what, string found)
    {
        var entity = $"{CypherWriter.WriteName(hint.Variable)}:{CypherWriter.WriteName(hint.Names[0])}";
        var text = isScan ? $"USING SCAN {entity}" : $"USING INDEX {entity}({string.Join(", ", hint.Names.Skip(1).Select(CypherWriter.WriteName))})";
        return SemanticErrors.Syntax(
            $"Cannot use {(isScan ? "label scan" : "index")} hint `{text}` in this context: {what}, that the hint is referring to, on `{hint.Variable}` either in the pattern or in supported predicates in `WHERE` (either directly or as part of a top-level `AND` or `OR`), but {found}.",
            hint.Position);
    }
}
