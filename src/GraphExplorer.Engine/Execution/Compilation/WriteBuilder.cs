using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Execution.Tokens;
using GraphExplorer.Engine.Execution.Writes;
using GraphExplorer.Engine.Planning.Logical;

namespace GraphExplorer.Engine.Execution.Compilation;

/// <summary>Builds the operators that change the graph.</summary>
internal sealed class WriteBuilder(OperatorBuilder builder)
{
    /// <summary>The operator; null when the plan changes nothing.</summary>
    internal Operator? TryBuild(LogicalPlan plan) => plan switch
    {
        CreatePattern create => new CreatePatternOperator(builder.Build(create.Source), BuildPattern(create)),
        Merge merge => BuildMerge(merge),
        SetProperties set => new MutateOperator(builder.Build(set.Source), BuildSets(set.Items)),
        RemoveItems remove => new MutateOperator(builder.Build(remove.Source), [.. remove.Items.Select(BuildRemove)]),
        Delete delete => new DeleteOperator(builder.Build(delete.Source), builder.Compile(delete.Targets), delete.Detach),
        Foreach each => new ForeachOperator(builder.Build(each.Source), builder.Slot(each.Variable), builder.Compile(each.List), builder.Build(each.Updates)),
        _ => null,
    };

    private MergeOperator BuildMerge(Merge merge) => new(
        builder.Build(merge.Source),
        builder.Build(merge.Match),
        BuildPattern(merge.Create),
        BuildSets(merge.OnMatch),
        BuildSets(merge.OnCreate),
        builder.BoundSlots(merge.Match));

    private PatternCreation BuildPattern(CreatePattern pattern) => new(
        [.. pattern.Nodes.Select(BuildNode)],
        [.. pattern.Relationships.Select(BuildRelationship)]);

    private NodeCreation BuildNode(CreateNode node) => new(
        builder.Slot(node.Variable),
        BuildLabels(node.Labels),
        BuildProperties(node.Properties),
        PatternText.Of(node));

    private RelationshipCreation BuildRelationship(CreateRelationship relationship) => new(
        relationship.Variable,
        builder.Slot(relationship.Variable),
        relationship.Type is LabelName name ? new LazyToken(name.Name) : null,
        relationship.Type is DynamicLabel dynamic ? builder.Compile(dynamic.Expression) : null,
        new BoundVariable(relationship.Start, builder.Slot(relationship.Start)),
        new BoundVariable(relationship.End, builder.Slot(relationship.End)),
        BuildProperties(relationship.Properties),
        PatternText.Of(relationship));

    private PropertyMap? BuildProperties(Expression? properties)
    {
        if (properties is null)
        {
            return null;
        }

        if (properties is not MapLiteral literal)
        {
            return new PropertyMap(builder.Compile(properties));
        }

        var entries = new Dictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var entry in literal.Entries)
        {
            entries[entry.Key] = entry.Value;
        }

        return new PropertyMap([.. entries.Keys.Select(key => new LazyToken(key))], builder.Compile(entries.Values));
    }

    private LabelSet BuildLabels(IEnumerable<LabelExpression> labels)
    {
        var all = labels.ToArray();
        return new LabelSet(
            [.. all.OfType<LabelName>().Select(label => new LazyToken(label.Name))],
            builder.Compile(all.OfType<DynamicLabel>().Select(label => label.Expression)));
    }

    private Mutation[] BuildSets(IReadOnlyList<SetItem> items) => [.. items.Select(BuildSet)];

    private Mutation BuildSet(SetItem item) => item switch
    {
        SetProperty set => BuildSetProperty(set.Target, builder.Compile(set.Value)),
        SetAllProperties set => new SetPropertiesMutation(builder.Slot(set.Variable), builder.Compile(set.Value), replace: true),
        AddProperties set => new SetPropertiesMutation(builder.Slot(set.Variable), builder.Compile(set.Value), replace: false),
        SetLabels set => new SetLabelsMutation(builder.Slot(set.Variable), BuildLabels(set.Labels), remove: false),
        _ => throw new InvalidOperationException($"No operator carries out a {item.GetType().Name}."),
    };

    private Mutation BuildRemove(RemoveItem item) => item switch
    {
        RemoveProperty remove => BuildSetProperty(remove.Target, null),
        RemoveLabels remove => new SetLabelsMutation(builder.Slot(remove.Variable), BuildLabels(remove.Labels), remove: true),
        _ => throw new InvalidOperationException($"No operator carries out a {item.GetType().Name}."),
    };

    private Mutation BuildSetProperty(Expression target, Evaluator? value) => target switch
    {
        PropertyAccess access => new SetPropertyMutation(builder.Compile(access.Target), new LazyToken(access.Key), value),
        Subscript subscript => new SetDynamicPropertyMutation(builder.Compile(subscript.Target), builder.Compile(subscript.Index), value),
        _ => throw new InvalidOperationException($"A {target.GetType().Name} names no property."),
    };
}
