using System.Globalization;
using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>Conditions and values over the variables in scope. None of them fails for any row.</summary>
internal sealed class RandomExpressions(Choices choices, RandomPatterns patterns)
{
    /// <summary>A condition.</summary>
    internal string Condition(Scope scope, int depth = 0)
    {
        if (depth < 2 && choices.OneIn(4))
        {
            var left = Condition(scope, depth + 1);
            return choices.Next(4) switch
            {
                0 => $"({left} AND {Condition(scope, depth + 1)})",
                1 => $"({left} OR {Condition(scope, depth + 1)})",
                2 => $"NOT ({left})",
                _ => $"({left} XOR {Condition(scope, depth + 1)})",
            };
        }

        var entities = scope.Nodes.Concat(scope.Relationships).ToList();
        var kind = choices.Next(4);
        if (kind == 1 && scope.Relationships.Count > 0)
        {
            return OfRelationship(scope);
        }

        if (kind == 2 && scope.Nodes.Count > 0)
        {
            return Subquery(scope);
        }

        if (kind == 3 && scope.Values.Count + scope.Walks.Count + scope.Paths.Count > 0)
        {
            return OfValue(scope);
        }

        return scope.Nodes.Count > 0 ? OfNode(scope) : entities.Count > 0 ? OfRelationship(scope) : scope.IsEmpty ? "true" : OfValue(scope);
    }

    private string OfNode(Scope scope)
    {
        var one = Any(scope.Nodes);
        var other = Any(scope.Nodes);
        return choices.Next(20) switch
        {
            0 => $"{one}.p = {Number(3)}",
            1 => $"{one}.t < {Number(60)}",
            2 => $"{one}.p >= 1",
            3 => $"{one}.k IN [1, 3, 5, $two, null]",
            4 => $"{one}.p = {other}.p",
            5 => $"{one}.t <= {other}.t",
            6 => $"{one}.p IS NULL",
            7 => $"{one}:A",
            8 => $"{one}:B|C",
            9 => $"{one} <> {other}",
            10 => $"{one} = {other}",
            11 => $"{one}.k < {other}.k",
            12 => $"{one}.s STARTS WITH 'a'",
            13 => $"{one}.s CONTAINS 'b'",
            14 => $"{one}.p <> $two",
            15 => $"{one}.k = $one",
            16 => $"NOT {one}:A",
            17 => $"$low <= {one}.t <= $high",
            18 => $"{one}.p IN [{other}.p, 1]",
            _ => $"{one}.k + {other}.k > {Number(9)}",
        };
    }

    private string OfRelationship(Scope scope)
    {
        var one = Any(scope.Relationships);
        var other = Any(scope.Relationships);
        return choices.Next(15) switch
        {
            0 => $"{one}.t >= {Number(60)}",
            1 => $"$low <= {one}.t AND {one}.t <= $high",
            2 => $"abs({one}.t - {other}.t) <= 9",
            3 => $"{one}.t < {other}.t",
            4 => $"{one}.p = 1",
            5 => $"{one}.p = {other}.p",
            6 => $"type({one}) = 'R'",
            7 => $"type({one}) = type({other})",
            8 => $"{one} <> {other}",
            9 => $"{one}.p IS NOT NULL",
            10 => $"{one}.s ENDS WITH 'A'",
            11 => $"startNode({one}).t < 30",
            12 when scope.Nodes.Count > 0 => $"{one}.t > {Any(scope.Nodes)}.t",
            13 => $"{one}.w < 3",
            _ => $"{one}.t IN [1, 2, 3, 5, 8, 13, 21, 34, 55]",
        };
    }

    private string OfValue(Scope scope)
    {
        List<string> values = [.. scope.Values, .. scope.Walks.Select(name => $"size({name})"), .. scope.Paths.Select(name => $"length({name})")];
        var value = Any(values);
        return choices.Next(5) switch
        {
            0 => $"{value} > 1",
            1 => $"{value} = {Any(values)}",
            2 => $"{value} IS NULL",
            3 when scope.Walks.Count > 0 => $"{choices.Of("all", "any", "none", "single")}(i IN {Any(scope.Walks)} WHERE i.t < 40)",
            _ => $"{value} <= 2",
        };
    }

    private string Subquery(Scope scope)
    {
        var one = Any(scope.Nodes);
        var other = Any(scope.Nodes);
        return choices.Next(11) switch
        {
            0 => $"({one})-[:R]->()",
            1 => $"NOT ({one})-->({other})",
            2 => $"EXISTS {{ ({one})<-[:S]-(:A) }}",
            3 => $"EXISTS {{ ({one})--(z) WHERE z.p = {other}.p }}",
            4 => $"NOT EXISTS {{ ({one})-[z:R]->({other}) WHERE z.t > 20 }}",
            5 => $"COUNT {{ ({one})-->() }} > {Number(3)}",
            6 => $"COUNT {{ ({one})-[:R|S]-(z:A) }} <= 2",
            7 => $"EXISTS {{ ({one})-[:R*1..2]->({other}) }}",
            8 => $"COUNT {{ ({one})-[z:R]-() }} = COUNT {{ ({other})-[:R]->() }}",
            9 => $"size(COLLECT {{ MATCH ({one})-[z]->(y) WHERE y.t >= $low RETURN z.k }}) > 1",
            _ => Nested(scope),
        };
    }

    private string Nested(Scope scope)
    {
        if (patterns.Budget <= 0)
        {
            return "true";
        }

        var inner = scope.Copy();
        var match = patterns.Match(inner);
        return $"{choices.Of("EXISTS", "NOT EXISTS")} {{ {match}{(choices.OneIn(2) ? " WHERE " + OfNodeOrTrue(inner) : string.Empty)} }}";
    }

    private string OfNodeOrTrue(Scope scope) => scope.Nodes.Count > 0 ? OfNode(scope) : "true";

    /// <summary>A value, comparable by its text.</summary>
    internal string Value(Scope scope)
    {
        var kind = choices.Next(8);
        if (kind == 1 && scope.Relationships.Count > 0)
        {
            var one = Any(scope.Relationships);
            return choices.Of($"{one}.k", $"type({one})", $"{one}.t", $"{one}.p", one, $"endNode({one}).k", $"{one}.s", $"{one}.w");
        }

        if (kind == 2 && scope.Walks.Count > 0)
        {
            var one = Any(scope.Walks);
            return choices.Of($"[i IN {one} | i.k]", $"size({one})", one, $"reduce(x = 0, i IN {one} | x + i.k)");
        }

        if (kind == 3 && scope.Paths.Count > 0)
        {
            var one = Any(scope.Paths);
            return choices.Of($"length({one})", one, $"[i IN nodes({one}) | i.k]");
        }

        if (kind == 4 && scope.Values.Count > 0)
        {
            return Any(scope.Values);
        }

        if (scope.Nodes.Count == 0)
        {
            return scope.Relationships.Count > 0 ? $"{Any(scope.Relationships)}.k" : scope.Values.Count > 0 ? Any(scope.Values) : "1";
        }

        var node = Any(scope.Nodes);
        return kind switch
        {
            5 => choices.Of(
                $"COUNT {{ ({node})-->() }}",
                $"COUNT {{ ({node})-[:R]-(z:A) }}",
                $"EXISTS {{ ({node})<-[:S]-() }}",
                $"size([({node})-[:R]->(z) WHERE z.t > 20 | z.k])",
                $"CASE WHEN {OfNode(scope)} THEN 1 ELSE 0 END"),
            6 => choices.Of(node, $"{node}:A", $"{node}.t + 1", $"coalesce({node}.t, -1) % 7", $"{node}.s", $"properties({node})"),
            _ => choices.Of($"{node}.k", $"{node}.p", $"{node}.t"),
        };
    }

    /// <summary>A number or null, exact to add up.</summary>
    internal string Number(Scope scope)
    {
        List<string> entities = [.. scope.Nodes, .. scope.Relationships];
        return entities.Count == 0 ? "1" : $"{Any(entities)}.{choices.Of("t", "k", "w")}";
    }

    internal T Any<T>(List<T> items) => items[choices.Next(items.Count)];

    private string Number(int below) => choices.Next(below).ToString(CultureInfo.InvariantCulture);
}
