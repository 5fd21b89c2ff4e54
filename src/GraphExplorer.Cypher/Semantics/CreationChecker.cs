using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Cypher.Semantics;

/// <summary>Checks the patterns of CREATE and MERGE, and declares their variables.</summary>
internal sealed class CreationChecker(SemanticContext context)
{
    internal void Check(IReadOnlyList<PatternPart> parts, Scope scope, bool isMerge)
    {
        var clause = isMerge ? "MERGE" : "CREATE";
        foreach (var part in parts)
        {
            var refused = part switch
            {
                { Element: ShortestPathPattern shortest } => $"{(shortest.All ? "allShortestPaths" : "shortestPath")}(...)",
                { Selector: { } selector } => $"Path selectors such as `{PathSelectorText.Of(selector)}`",
                { Element: PathPattern { Factors: var factors } } when factors.Any(factor => factor is ParenthesizedPath { Quantifier: not null } or RelationshipPattern { Quantifier: not null }) =>
                    "Quantified path patterns",
                { Element: PathPattern { Factors: var factors } } when factors.Any(factor => factor is ParenthesizedPath) => "Parenthesized path patterns",
                _ => null,
            };
            if (refused is not null || part.Element is not PathPattern path)
            {
                throw SemanticErrors.Syntax($"{refused} cannot be used in a {clause} clause, but only in a MATCH clause.", part.Selector?.Position ?? part.Element.Position);
            }

            PathPatternRules.CheckJuxtaposition(path);
            Declare(path, scope, clause);
            if (part.PathVariable is not null)
            {
                ClauseChecker.DeclareNew(part.PathVariable, StaticType.Path, scope, part);
            }
        }

        foreach (var factor in parts.SelectMany(part => ((PathPattern)part.Element).Factors))
        {
            CheckProperties(factor switch { NodePattern node => node.Properties, RelationshipPattern relationship => relationship.Properties, _ => null }, scope, isMerge);
        }
    }

    private static void CheckLabels(LabelExpression? label, string clause)
    {
        switch (label)
        {
            case null or LabelName or DynamicLabel { Any: false }:
                break;
            case LabelConjunction x:
                CheckLabels(x.Left, clause);
                CheckLabels(x.Right, clause);
                break;
            default:
                throw SemanticErrors.Syntax($"Label expressions in patterns are not allowed in a {clause} clause, but only in a MATCH clause and in expressions", label.Position, "List the labels: (n:A:B).");
        }
    }

    private void Declare(PathPattern path, Scope scope, string clause)
    {
        foreach (var factor in path.Factors)
        {
            if (factor is NodePattern node)
            {
                DeclareNode(node, scope, clause, isAlone: path.Factors.Count == 1);
            }
            else if (factor is RelationshipPattern relationship)
            {
                DeclareRelationship(relationship, scope, clause);
            }
        }
    }

    private void DeclareNode(NodePattern node, Scope scope, string clause, bool isAlone)
    {
        if (node.Where is not null)
        {
            throw SemanticErrors.Syntax($"Node pattern predicates are not allowed in a {clause} clause, but only in a MATCH clause", node.Where.Position);
        }

        CheckLabels(node.Label, clause);
        context.Patterns.CheckLabel(node.Label, scope, isRelationship: false);
        if (node.Variable is not { } name)
        {
            return;
        }

        if (!scope.TryFind(name, out var known))
        {
            scope.Declare(name, StaticType.Node, node.Position);
            return;
        }

        if (!known.Type.MayBe(ValueKinds.Node))
        {
            throw SemanticErrors.ConflictingType(name, known.Type, StaticType.Node, node.Position);
        }

        if (node.Label is not null || node.Properties is not null)
        {
            throw SemanticErrors.Syntax(
                $"Can't create node `{name}` with labels or properties here. The variable is already declared in this context",
                node.Position,
                "Set labels and properties where it is first named, or by SET.");
        }

        if (isAlone)
        {
            throw SemanticErrors.AlreadyDeclared(name, node.Position);
        }
    }

    private void DeclareRelationship(RelationshipPattern relationship, Scope scope, string clause)
    {
        if (relationship.Length is not null)
        {
            throw SemanticErrors.Syntax($"Variable length relationships cannot be used in {clause}", relationship.Position);
        }

        if (relationship.Type is not (LabelName or DynamicLabel))
        {
            throw relationship.Type is null
                ? SemanticErrors.Syntax($"Exactly one relationship type must be specified for {clause}. Did you forget to prefix your relationship type with a ':'?", relationship.Position)
                : SemanticErrors.Syntax($"A single relationship type must be specified for {clause}", relationship.Type.Position);
        }

        if (relationship.Direction == Direction.Both && clause == "CREATE")
        {
            throw SemanticErrors.Syntax("Only directed relationships are supported in CREATE", relationship.Position, "Draw an arrow: (a)-[:TYPE]->(b).");
        }

        if (relationship.Where is not null)
        {
            throw SemanticErrors.Syntax($"Relationship pattern predicates are not allowed in a {clause} clause, but only in a MATCH clause", relationship.Where.Position);
        }

        context.Patterns.CheckLabel(relationship.Type, scope, isRelationship: true);
        if (relationship.Variable is not null)
        {
            ClauseChecker.DeclareNew(relationship.Variable, StaticType.Relationship, scope, relationship);
        }
    }

    private void CheckProperties(Expression? properties, Scope scope, bool isMerge)
    {
        if (isMerge && properties is Parameter parameter)
        {
            throw SemanticErrors.Syntax(
                $"Parameter maps cannot be used in `MERGE` patterns (use a literal map instead, e.g. `{{id: ${parameter.Name}.id}}`)", properties.Position);
        }

        context.Expressions.CheckOptional(properties, ValueKinds.Map, scope, ExpressionUse.Value);
    }
}
