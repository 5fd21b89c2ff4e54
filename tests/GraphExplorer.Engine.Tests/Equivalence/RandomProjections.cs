using System.Globalization;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>WITH and RETURN: projections, DISTINCT, aggregations with and without groups, orders and limits.</summary>
internal sealed class RandomProjections(Choices choices, RandomPatterns patterns, RandomExpressions expressions)
{
    /// <summary>A RETURN clause with so many columns, or any number, and whether its rows have one order only.</summary>
    internal (string Text, bool Total) Return(Scope scope, int? width)
    {
        var columns = new List<string>();
        var kind = choices.Next(4);
        var names = new List<string>();
        var count = width ?? (1 + choices.Next(3));
        for (var i = 0; i < count; i++)
        {
            var aggregates = (kind, i) is (0, _) or (1, > 0);
            var name = width is null && aggregates ? patterns.Fresh("c") : "col" + i.ToString(CultureInfo.InvariantCulture);
            var expression = aggregates ? Aggregate(scope, ref name, mayCollect: width is null) : expressions.Value(scope);
            columns.Add($"{expression} AS {name}");
            names.Add(name);
        }

        var distinct = kind == 2 || (kind == 1 && choices.OneIn(8)) ? "DISTINCT " : string.Empty;
        var text = $"RETURN {distinct}{string.Join(", ", columns)}";
        if (width is not null || names.Exists(name => name.StartsWith("bag", StringComparison.Ordinal)) || !choices.OneIn(3))
        {
            return (text, false);
        }

        return (text + Order(names), true);
    }

    /// <summary>A WITH clause; the scope becomes what it leaves.</summary>
    internal string With(ref Scope scope)
    {
        if (scope.IsEmpty)
        {
            return "WITH 1 AS one";
        }

        return choices.Next(6) switch
        {
            0 or 1 => Carry(ref scope, distinct: false),
            2 => Carry(ref scope, distinct: true),
            3 => Limited(ref scope),
            _ => Grouped(ref scope),
        };
    }

    private string Carry(ref Scope scope, bool distinct)
    {
        var kept = Kept(scope);
        var items = kept.All.ToList();
        if (choices.OneIn(3))
        {
            var name = patterns.Fresh("v");
            items.Add($"{expressions.Value(scope)} AS {name}");
            kept.Values.Add(name);
        }

        scope = kept;
        var where = choices.OneIn(3) ? " WHERE " + expressions.Condition(scope) : string.Empty;
        return $"WITH {(distinct ? "DISTINCT " : string.Empty)}{string.Join(", ", items)}{where}";
    }

    private string Limited(ref Scope scope)
    {
        scope = Kept(scope);
        return $"WITH {string.Join(", ", scope.All)}{Order([.. scope.OrderKeys()])}";
    }

    private string Grouped(ref Scope scope)
    {
        var kept = Kept(scope);
        var items = choices.OneIn(5) ? [] : kept.All.ToList();
        kept = items.Count == 0 ? new Scope() : kept;
        var name = patterns.Fresh("v");
        items.Add($"{Aggregate(scope, ref name, mayCollect: false)} AS {name}");
        kept.Values.Add(name);
        scope = kept;
        var where = choices.OneIn(4) ? " WHERE " + expressions.Condition(scope) : string.Empty;
        return $"WITH {string.Join(", ", items)}{where}";
    }

    /// <summary>One to three of the variables, more often nodes than others.</summary>
    private Scope Kept(Scope scope)
    {
        var kept = new Scope();
        Keep(scope.Nodes, kept.Nodes, 2);
        Keep(scope.Relationships, kept.Relationships, 3);
        Keep(scope.Walks, kept.Walks, 4);
        Keep(scope.Paths, kept.Paths, 5);
        Keep(scope.Values, kept.Values, 2);
        return kept.IsEmpty ? scope.Copy() : kept;
    }

    private void Keep(List<string> from, List<string> to, int oneIn) => to.AddRange(from.Where(_ => choices.Next(oneIn) == 0));

    private string Order(List<string> keys)
    {
        if (keys.Count > 1 && choices.OneIn(3))
        {
            keys.Reverse();
        }

        var order = string.Join(", ", keys.Select(key => key + (choices.OneIn(3) ? " DESC" : string.Empty)));
        var skip = choices.OneIn(6) ? " SKIP 1" : string.Empty;
        var limit = choices.Next(4) switch { 0 => " LIMIT 3", 1 => string.Empty, 2 => " LIMIT $two", _ => " LIMIT 20" };
        return $" ORDER BY {order}{skip}{limit}";
    }

    private string Aggregate(Scope scope, ref string name, bool mayCollect)
    {
        List<string> entities = [.. scope.Nodes, .. scope.Relationships];
        var any = entities.Count > 0 ? expressions.Any(entities) : "1";
        switch (choices.Next(14))
        {
            case 0 or 1:
                return "count(*)";
            case 2 or 3:
                return $"count(DISTINCT {any})";
            case 4:
                return $"count({any})";
            case 5:
                return $"sum({expressions.Number(scope)})";
            case 6:
                return $"min({expressions.Value(scope)})";
            case 7:
                return $"max({expressions.Value(scope)})";
            case 8:
                return $"avg({expressions.Number(scope)})";
            case 9:
                return $"count(DISTINCT {expressions.Value(scope)})";
            case 10:
                return $"sum(DISTINCT {expressions.Number(scope)})";
            case 11 when mayCollect:
                name = "bag" + name;
                return $"collect({expressions.Value(scope)})";
            case 12 when mayCollect:
                name = "bag" + name;
                return $"collect(DISTINCT {expressions.Value(scope)})";
            case 13:
                return $"percentileDisc({expressions.Number(scope)}, 0.5)";
            default:
                return $"count({expressions.Value(scope)})";
        }
    }
}
