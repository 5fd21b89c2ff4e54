using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Planning.Finishing;
using GraphExplorer.Engine.Planning.Logical;
using GraphExplorer.Engine.Planning.Namespacing;

namespace GraphExplorer.Engine.Planning.Factorisation;

/// <summary>
/// What the operators below a consumer that cares only for how many equal rows come, or not even for that, use of the relationships that
/// they find. It goes down through operators that treat equal rows alike.
/// </summary>
internal sealed class RelationshipUse
{
    private readonly BoundVariables _bound = new();
    private readonly HashSet<string> _read;
    private readonly Dictionary<string, RelationshipStep> _steps = new(StringComparer.Ordinal);
    private readonly List<(Expression Predicate, LogicalPlan At)> _predicates = [];
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private bool _random;

    internal RelationshipUse(LogicalPlan plan, IEnumerable<string> read)
    {
        _read = new HashSet<string>(read, StringComparer.Ordinal);
        Visit(plan);
        Sort();
    }

    /// <summary>The relationships found below the consumer, by variable.</summary>
    internal IReadOnlyDictionary<string, RelationshipStep> Steps => _steps;

    /// <summary>The pairs that must differ; the later one was found when the earlier one was bound.</summary>
    internal List<RelationshipDifferenceTest> Differences { get; } = [];

    /// <summary>The named paths that nothing reads.</summary>
    internal HashSet<string> UnreadPaths { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether there is one step, from all nodes, and both its ends are read: there are hardly fewer pairs of nodes than relationships.</summary>
    internal bool IsOfDyads { get; private set; }

    /// <summary>Whether the consumer's rows cannot be taken together.</summary>
    internal bool Refused => _random;

    /// <summary>Whether anything reads a variable, other than for a test of the relationship alone or of a difference.</summary>
    internal bool Reads(string variable) => _read.Contains(variable);

    /// <summary>Whether a variable is never null.</summary>
    internal bool IsPresent(string variable) => _present.Contains(variable);

    private void Visit(LogicalPlan plan)
    {
        _random |= RandomCalls.In(plan);
        switch (plan)
        {
            case Expand expand:
                AddStep(plan);
                _read.UnionWith(expand.Consumed);
                _predicates.AddRange(expand.Predicates.Select(predicate => (predicate, plan)));
                Visit(expand.Source);
                break;
            case Filter filter:
                _predicates.AddRange(filter.Predicates.Select(predicate => (predicate, plan)));
                Visit(filter.Source);
                break;
            case RelationshipTypeScan or AllRelationshipsScan:
                AddStep(plan);
                break;
            case AssemblePath path when !_read.Contains(path.Path) && !_predicates.Exists(test => VariableNames.Of(test.Predicate).Contains(path.Path)):
                UnreadPaths.Add(path.Path);
                if (!path.Optional)
                {
                    _present.Add(path.Path);
                }

                Visit(path.Source);
                break;
            case Project or Unwind or OptionalExpand or VariableLengthExpand or AssemblePath or ProjectEndpoints or NeighbourExpand:
                PlanVariables.AddReadByOperator(plan, _read);
                Visit(plan.Sources[0]);
                break;
            case CartesianProduct or NodeHashJoin or ValueHashJoin or Apply:
                PlanVariables.AddReadByOperator(plan, _read);
                Visit(plan.Sources[1]);
                Visit(plan.Sources[0]);
                break;
            case SemiApply apply:
                AddAll(apply.Right);
                Visit(apply.Left);
                break;
            case AllNodesScan or NodeByLabelScan or NodeIndexSeek or NodeIndexRangeSeek or NodeIndexPrefixSeek or NodeIndexScan:
                _present.UnionWith(plan.Introduced);
                AddAll(plan);
                break;
            case Argument:
                break;
            default:
                AddAll(plan);
                break;
        }
    }

    private void AddStep(LogicalPlan plan)
    {
        var step = RelationshipStep.Of(plan, _bound.Of)!;
        _steps.Add(step.Relationship, step);
        IsOfDyads = _steps.Count == 1
            && _read.Contains(step.From)
            && _read.Contains(step.To)
            && plan is RelationshipTypeScan or AllRelationshipsScan or Expand { Into: false, Source: AllNodesScan or NodeByLabelScan };
        _present.Add(step.Relationship);
        _present.Add(step.From);
        _present.Add(step.To);
    }

    private void AddAll(LogicalPlan plan)
    {
        PlanVariables.AddReadByOperator(plan, _read);
        if (plan is Argument argument)
        {
            _read.UnionWith(argument.Variables);
        }

        foreach (var source in plan.Sources)
        {
            AddAll(source);
        }
    }

    private void Sort()
    {
        foreach (var (predicate, at) in _predicates)
        {
            if (Difference(predicate, at) is { } difference)
            {
                Differences.Add(difference);
                continue;
            }

            var names = VariableNames.Of(predicate);
            if (names.Count == 1 && _steps.TryGetValue(names.First(), out var step) && RelationshipTests.Admits(predicate))
            {
                step.Own.Add((predicate, at));
            }
            else
            {
                _read.UnionWith(names);
            }
        }
    }

    private RelationshipDifferenceTest? Difference(Expression predicate, LogicalPlan at)
    {
        if (predicate is not BinaryOperation { Operator: BinaryOperator.NotEqual, Left: Variable left, Right: Variable right })
        {
            return null;
        }

        if (_steps.TryGetValue(left.Name, out var one) && one.Before.Contains(right.Name))
        {
            return new RelationshipDifferenceTest(one, right.Name, predicate, at);
        }

        return _steps.TryGetValue(right.Name, out var other) && other.Before.Contains(left.Name)
            ? new RelationshipDifferenceTest(other, left.Name, predicate, at)
            : null;
    }
}
