using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Cypher.Writing;
using GraphExplorer.Engine.Planning.Logical;
using static GraphExplorer.Engine.Planning.Explain.ExpressionText;

namespace GraphExplorer.Engine.Planning.Explain;

/// <summary>Says what an operator works on, in the manner of Neo4j's Details column.</summary>
internal static class OperatorDetails
{
    /// <summary>The details; empty when there are none.</summary>
    internal static string Of(LogicalPlan plan) => plan switch
    {
        Project project => Named(project.Items),
        Filter filter => PatternText.Conjunction(filter.Predicates),
        Aggregate aggregate => Named(aggregate.Grouping.Concat(aggregate.Aggregates)),
        Distinct distinct => Named(distinct.Grouping),
        ProduceResult result => string.Join(", ", result.Columns.Select(ExpressionText.Variable)),
        Sort sort => Keys(sort.Keys),
        Top top => $"{Keys(top.Keys)} LIMIT {ExpressionText.Of(top.Limit)}",
        Limit limit => ExpressionText.Of(limit.Count),
        Skip skip => ExpressionText.Of(skip.Count),
        Unwind unwind => $"{ExpressionText.Of(unwind.List)} AS {Variable(unwind.Variable)}",
        Argument argument => Variables(argument.Variables),
        AssemblePath path => $"({string.Join(")-(", path.Steps.Select(Variable))}) AS {Variable(path.Path)}",
        Eager eager => eager.Reason,
        Optional optional => Variables(optional.Variables),
        NodeHashJoin join => Variables(join.Variables),
        ValueHashJoin join => $"{ExpressionText.Of(join.LeftKey)} = {ExpressionText.Of(join.RightKey)}",
        LoadCsv load => $"{ExpressionText.Of(load.Url)} AS {Variable(load.Variable)}",
        ProcedureCall call => Call(call),
        Foreach each => $"{Variable(each.Variable)} IN {ExpressionText.Of(each.List)}",
        _ => Graph(plan),
    };

    private static string Graph(LogicalPlan plan) => plan switch
    {
        AllNodesScan scan => Variable(scan.Variable),
        NodeByLabelScan scan => $"{Variable(scan.Variable)}:{Name(scan.Label)}",
        UnionNodeByLabelsScan scan => $"{Variable(scan.Variable)}:{string.Join('|', scan.Labels.Select(Name))}",
        NodeIndexLookup seek => IndexText.Details(seek.Lookup, $"{Variable(seek.Variable)}:{Name(seek.Lookup.LabelOrType)}"),
        RelationshipIndexLookup seek => IndexText.Details(seek.Lookup, Scan(seek.Start, seek.Directed, seek.Variable, [seek.Lookup.LabelOrType], seek.End)),
        NodeByIdSeek seek => $"{Variable(seek.Variable)} WHERE {(seek.ElementIds ? "elementId" : "id")}({Variable(seek.Variable)}) IN {ExpressionText.Of(seek.Ids)}",
        NodeIndexSeek seek => IndexSeek(seek),
        NodeIndexRangeSeek seek => RangeSeek(seek),
        NodeIndexPrefixSeek seek => $"{Indexed(seek.Variable, seek.Label, [seek.Property])} STARTS WITH {ExpressionText.Of(seek.Prefix)}{Order(seek.Descending)}",
        NodeIndexScan scan => $"{Indexed(scan.Variable, scan.Label, [scan.Property])} WHERE {Variable(scan.Variable)}.{Name(scan.Property)} IS NOT NULL{Order(scan.Descending)}",
        RelationshipByIdSeek seek => $"{Scan(seek.Start, seek.Directed, seek.Variable, [], seek.End)} WHERE {(seek.ElementIds ? "elementId" : "id")}({Variable(seek.Variable)}) IN {ExpressionText.Of(seek.Ids)}",
        RelationshipTypeScan scan => Scan(scan.Start, scan.Directed, scan.Variable, scan.Types, scan.End),
        AllRelationshipsScan scan => Scan(scan.Start, scan.Directed, scan.Variable, [], scan.End),
        NodeCountFromStore count => $"count( {string.Join(" × ", count.Labels.Select(label => label is null ? "()" : $"(:{Name(label)})"))} ) AS {Variable(count.Variable)}",
        RelationshipCountFromStore count =>
            $"count( ()-[{(count.Types.Count == 0 ? string.Empty : ":" + string.Join('|', count.Types.Select(Name)))}]-{(count.Directed ? ">" : string.Empty)}() ) AS {Variable(count.Variable)}",
        NodeLabelCounts count => $"count( (:{Variable(count.Label)}) ){Names(count.Counts)}",
        RelationshipTypeCounts count =>
            $"count( ()-[{Variable(count.Type)}{(count.Types.Count == 0 ? string.Empty : ":" + string.Join('|', count.Types.Select(Name)))}]-{(count.Directed ? ">" : string.Empty)}() ){Names(count.Counts)}",
        SemiApply apply => apply.Remembered.Count == 0 ? string.Empty : $"remembered for {Variables(apply.Remembered)}",
        IndexCoverage coverage => $":{Name(coverage.Label)}({Name(coverage.Property)})",
        LabelCoverage coverage => string.Concat(coverage.Labels.Select(label => ":" + Name(label))),
        Expand expand => PatternText.Step(expand.From, expand.Direction, expand.Relationship, expand.Types, string.Empty, expand.To) + PatternText.Where(expand.Predicates),
        OptionalExpand expand => PatternText.Step(expand.From, expand.Direction, expand.Relationship, expand.Types, string.Empty, expand.To) + PatternText.Where(expand.Predicates),
        NeighbourExpand expand => NeighbourText.Of(expand),
        VariableLengthExpand expand => Walk(expand),
        ShortestPath path => Shortest(path),
        Repeat or StatefulShortestPath => RepetitionText.Of(plan),
        ProjectEndpoints ends => PatternText.Step(ends.Start, ends.Direction, ends.Relationship, ends.Types, ends.Many ? PatternText.Length(ends.Minimum, ends.Maximum) : string.Empty, ends.End),
        _ => Update(plan),
    };

    private static string Update(LogicalPlan plan) => plan switch
    {
        CreatePattern create => Creation(create),
        Merge merge => Creation(merge.Create)
            + Items(" ON MATCH SET ", merge.OnMatch.Select(Item))
            + Items(" ON CREATE SET ", merge.OnCreate.Select(Item)),
        SetProperties set => string.Join(", ", set.Items.Select(Item)),
        RemoveItems remove => string.Join(", ", remove.Items.Select(Item)),
        Delete delete => ExpressionText.Of(delete.Targets),
        TransactionalApply apply => apply.BatchSize is null ? string.Empty : $"IN TRANSACTIONS OF {ExpressionText.Of(apply.BatchSize)} ROWS",
        _ => string.Empty,
    };

    private static string Named(IEnumerable<NamedExpression> items) => string.Join(", ", items.Select(item =>
        item.Expression is Variable variable && variable.Name == item.Variable
            ? Variable(item.Variable)
            : $"{ExpressionText.Of(item.Expression)} AS {Variable(item.Variable)}"));

    private static string Keys(IEnumerable<SortKey> keys) => string.Join(", ", keys.Select(key => $"{Variable(key.Variable)} {(key.Descending ? "DESC" : "ASC")}"));

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? string.Empty : $" AS {Variables(names)}";

    private static string Order(bool descending) => descending ? " ORDER BY DESC" : string.Empty;

    private static string Name(string name) => CypherWriter.WriteName(name);

    private static string Call(ProcedureCall call) =>
        $"{call.Name}({(call.Arguments is null ? string.Empty : ExpressionText.Of(call.Arguments))}) :: ({Variables(call.Yield.Select(column => column.Variable))})";

    private static string Indexed(string variable, string label, IReadOnlyList<string> properties) =>
        $"RANGE INDEX {Variable(variable)}:{Name(label)}({string.Join(", ", properties.Select(Name))})";

    private static string IndexSeek(NodeIndexSeek seek)
    {
        var tests = seek.Properties.Take(seek.Values.Count).Select((property, i) =>
            $"{Name(property)} {(seek.Many && i == seek.Values.Count - 1 ? "IN" : "=")} {ExpressionText.Of(seek.Values[i])}");
        return $"{(seek.Unique ? "UNIQUE " : "RANGE INDEX ")}{Variable(seek.Variable)}:{Name(seek.Label)}({string.Join(", ", seek.Properties.Select(Name))}) WHERE {string.Join(" AND ", tests)}";
    }

    private static string RangeSeek(NodeIndexRangeSeek seek)
    {
        var bounds = new List<string>();
        if (seek.Lower is { } lower)
        {
            bounds.Add($"{Name(seek.Property)} {(lower.Inclusive ? ">=" : ">")} {ExpressionText.Of(lower.Value)}");
        }

        if (seek.Upper is { } upper)
        {
            bounds.Add($"{Name(seek.Property)} {(upper.Inclusive ? "<=" : "<")} {ExpressionText.Of(upper.Value)}");
        }

        return $"{Indexed(seek.Variable, seek.Label, [seek.Property])} WHERE {string.Join(" AND ", bounds)}{Order(seek.Descending)}";
    }

    private static string Scan(string start, bool directed, string relationship, IReadOnlyList<string> types, string end) =>
        PatternText.Step(start, directed ? Direction.Outgoing : Direction.Both, relationship, types, string.Empty, end);

    private static string Walk(VariableLengthExpand expand) =>
        PatternText.Step(expand.From, expand.Direction, expand.Relationships, expand.Types, PatternText.Length(expand.Minimum, expand.Maximum), expand.To)
        + PatternText.Where(expand.StepPredicates)
        + (expand.Distinct.Count == 0 ? string.Empty : $" NOT IN {Variables(expand.Distinct)}");

    private static string Shortest(ShortestPath path) =>
        $"{Variable(path.Path)} = {(path.All ? "allShortestPaths" : "shortestPath")}("
        + PatternText.Step(path.From, path.Direction, path.Relationships, path.Types, PatternText.Length(path.Minimum, path.Maximum), path.To)
        + ")"
        + PatternText.Where([.. path.StepPredicates, .. path.PathPredicates]);

    private static string Creation(CreatePattern create)
    {
        var nodes = create.Nodes.Select(node => $"({Variable(node.Variable)}{string.Concat(node.Labels.Select(label => ":" + ExpressionText.Of(label)))}{Map(node.Properties)})");
        var relationships = create.Relationships.Select(item =>
            $"({Variable(item.Start)})-[{Variable(item.Variable)}:{ExpressionText.Of(item.Type)}{Map(item.Properties)}]->({Variable(item.End)})");
        return string.Join(", ", nodes.Concat(relationships));
    }

    private static string Map(Expression? properties) => properties is null ? string.Empty : " " + ExpressionText.Of(properties);

    private static string Items(string prefix, IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? prefix + text : string.Empty;

    private static string Item(SetItem item) => item switch
    {
        SetProperty set => $"{ExpressionText.Of(set.Target)} = {ExpressionText.Of(set.Value)}",
        SetAllProperties set => $"{Variable(set.Variable)} = {ExpressionText.Of(set.Value)}",
        AddProperties set => $"{Variable(set.Variable)} += {ExpressionText.Of(set.Value)}",
        SetLabels set => Variable(set.Variable) + string.Concat(set.Labels.Select(label => ":" + ExpressionText.Of(label))),
        _ => string.Empty,
    };

    private static string Item(RemoveItem item) => item switch
    {
        RemoveProperty remove => ExpressionText.Of(remove.Target),
        RemoveLabels remove => Variable(remove.Variable) + string.Concat(remove.Labels.Select(label => ":" + ExpressionText.Of(label))),
        _ => string.Empty,
    };
}
