using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Eagerness;

/// <summary>Finds what operators and their expressions read of the graph.</summary>
internal sealed class ReadCollector : PlanningRewriter
{
    private readonly GraphReads _reads = new();

    private ReadCollector()
    {
    }

    /// <summary>What one operator reads, its sources apart.</summary>
    internal static GraphReads OfOperator(LogicalPlan plan)
    {
        var collector = new ReadCollector();
        collector.AddOperator(plan);
        return collector._reads;
    }

    /// <summary>What a whole plan reads.</summary>
    internal static GraphReads OfPlan(LogicalPlan plan)
    {
        var collector = new ReadCollector();
        collector.AddPlan(plan);
        return collector._reads;
    }

    /// <inheritdoc/>
    protected override SyntaxNode Visit(SyntaxNode node)
    {
        switch (node)
        {
            case PropertyAccess access:
                _reads.ReadProperty(access.Key);
                break;
            case PropertySelector selector:
                _reads.ReadProperty(selector.Key);
                break;
            case Subscript { Index: StringLiteral literal }:
                _reads.ReadProperty(literal.Value);
                break;
            case Subscript { Index: IntegerLiteral }:
                break;
            case Subscript or AllPropertiesSelector:
                _reads.ReadProperty(null);
                break;
            case LabelPredicate { Label: LabelName label }:
                _reads.TestLabel(label.Name);
                break;
            case LabelPredicate:
                _reads.TestLabel(null);
                break;
            case FunctionInvocation { Name: [var name] }:
                AddFunction(name);
                break;
            default:
                break;
        }

        return base.Visit(node);
    }

    /// <inheritdoc/>
    protected override Expression VisitNestedPlan(NestedPlanExpression plan)
    {
        AddPlan(plan.Plan);
        return plan;
    }

    /// <inheritdoc/>
    protected override Expression VisitDegree(DegreeExpression degree)
    {
        _reads.LookForRelationships(degree.Types);
        return base.VisitDegree(degree);
    }

    private void AddFunction(string name)
    {
        if (string.Equals(name, "properties", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "keys", StringComparison.OrdinalIgnoreCase))
        {
            _reads.ReadProperty(null);
        }
        else if (string.Equals(name, "labels", StringComparison.OrdinalIgnoreCase))
        {
            _reads.TestLabel(null);
        }
    }

    private void AddPlan(LogicalPlan plan)
    {
        AddOperator(plan);
        foreach (var source in plan.Sources)
        {
            AddPlan(source);
        }
    }

    private void AddOperator(LogicalPlan plan)
    {
        _ = plan.MapExpressions(Rewrite);
        switch (plan)
        {
            case AllNodesScan:
                _reads.ScanNodes(null);
                break;
            case NodeByLabelScan scan:
                _reads.ScanNodes(scan.Label);
                break;
            case UnionNodeByLabelsScan scan:
                foreach (var label in scan.Labels)
                {
                    _reads.ScanNodes(label);
                }

                break;
            case NodeIndexLookup seek:
                AddIndex(seek.Lookup.LabelOrType, seek.Lookup.Properties);
                break;
            case RelationshipIndexLookup seek:
                _reads.LookForRelationships([seek.Lookup.LabelOrType]);
                foreach (var property in seek.Lookup.Properties)
                {
                    _reads.ReadProperty(property);
                }

                break;
            case NodeIndexSeek seek:
                AddIndex(seek.Label, seek.Properties);
                break;
            case NodeIndexRangeSeek seek:
                AddIndex(seek.Label, [seek.Property]);
                break;
            case NodeIndexPrefixSeek seek:
                AddIndex(seek.Label, [seek.Property]);
                break;
            case NodeIndexScan scan:
                AddIndex(scan.Label, [scan.Property]);
                break;
            case NodeCountFromStore count:
                foreach (var label in count.Labels)
                {
                    _reads.ScanNodes(label);
                }

                break;
            case AllRelationshipsScan or RelationshipByIdSeek:
                _reads.LookForRelationships([]);
                break;
            case RelationshipTypeScan scan:
                _reads.LookForRelationships(scan.Types);
                break;
            case NodeLabelCounts:
                _reads.ScanNodes(null);
                _reads.TestLabel(null);
                break;
            case RelationshipTypeCounts count:
                _reads.LookForRelationships(count.Types);
                break;
            case RelationshipCountFromStore count:
                _reads.LookForRelationships(count.Types);
                break;
            case Expand expand:
                _reads.LookForRelationships(expand.Types);
                break;
            case OptionalExpand expand:
                _reads.LookForRelationships(expand.Types);
                break;
            case NeighbourExpand expand:
                foreach (var leg in expand.Legs)
                {
                    _reads.LookForRelationships(leg.Types);
                }

                break;
            case VariableLengthExpand expand:
                _reads.LookForRelationships(expand.Types);
                break;
            case ShortestPath path:
                _reads.LookForRelationships(path.Types);
                break;
            case Repeat repeat:
                LookForSteps(repeat.Segment);
                break;
            case StatefulShortestPath path:
                foreach (var segment in path.Segments)
                {
                    LookForSteps(segment);
                }

                break;
            case ProcedureCall:
                _reads.ScanNodes(null);
                _reads.LookForRelationships([]);
                _reads.ReadWholeEntities();
                break;
            case ProduceResult:
                _reads.ReadWholeEntities();
                break;
            default:
                break;
        }
    }

    private void LookForSteps(RepeatedSegment segment)
    {
        foreach (var step in segment.Steps)
        {
            _reads.LookForRelationships(step.Types);
        }
    }

    private void AddIndex(string label, IReadOnlyList<string> properties)
    {
        _reads.ScanNodes(label);
        foreach (var property in properties)
        {
            _reads.ReadProperty(property);
        }
    }
}
