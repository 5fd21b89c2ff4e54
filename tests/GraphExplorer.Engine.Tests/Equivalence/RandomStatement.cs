using GraphExplorer.Engine.Tests.Metamorphic;

namespace GraphExplorer.Engine.Tests.Equivalence;

/// <summary>
/// A random statement whose answer is the same in every right plan: limits stand over total orders only, lists are collected in columns
/// whose names begin with <c>bag</c>, and what is written does not depend on the order of rows.
/// </summary>
internal sealed class RandomStatement
{
    private readonly Choices _choices;
    private readonly RandomPatterns _patterns;
    private readonly RandomExpressions _expressions;
    private readonly RandomProjections _projections;

    internal RandomStatement(Choices choices, bool large)
    {
        _choices = choices;
        _patterns = new RandomPatterns(choices, large);
        _expressions = new RandomExpressions(choices, _patterns);
        _projections = new RandomProjections(choices, _patterns, _expressions);
        Writes = choices.OneIn(8);
        Text = Writes ? Body([]) + " " + new RandomWrites(choices, _expressions, _patterns).Clause(_scope) : Read();
    }

    private Scope _scope = new();

    internal string Text { get; }

    /// <summary>Whether it changes the graph.</summary>
    internal bool Writes { get; }

    private string Read()
    {
        if (_choices.OneIn(3))
        {
            return new RandomAnalytics(_choices).Text();
        }

        if (!_choices.OneIn(10))
        {
            var (text, total) = Query(null);
            return total ? text + " /* total order */" : text;
        }

        var width = 1 + _choices.Next(2);
        var union = _choices.OneIn(2) ? " UNION ALL " : " UNION ";
        return Query(width).Text + union + Query(width).Text;
    }

    private (string Text, bool Total) Query(int? width)
    {
        _scope = new Scope();
        var body = Body([]);
        var (returned, total) = _projections.Return(_scope, width);
        return ($"{body} {returned}", total);
    }

    private string Body(List<string> clauses)
    {
        clauses.Add(Match(optional: _choices.OneIn(15)));
        for (var count = _choices.Next(4); count > 0; count--)
        {
            switch (_choices.Next(8))
            {
                case 0:
                    clauses.Add(_projections.With(ref _scope));
                    break;
                case 1 or 2 when _patterns.Budget > 0:
                    clauses.Add(Match(optional: true));
                    break;
                case 3 when _patterns.Budget > 0:
                    clauses.Add(Match(optional: false));
                    break;
                case 4:
                    var item = _patterns.Fresh("u");
                    clauses.Add($"UNWIND {(_scope.Nodes.Count > 0 && _choices.OneIn(2) ? $"[{_expressions.Number(_scope)}, 1]" : "[1, 2, null, 2]")} AS {item}");
                    _scope.Values.Add(item);
                    break;
                case 5 when _patterns.Budget > 0:
                    clauses.Add(Call());
                    break;
                default:
                    clauses.Add(_projections.With(ref _scope));
                    break;
            }
        }

        return string.Join(" ", clauses);
    }

    private string Match(bool optional)
    {
        var match = _patterns.Match(_scope, optional);
        return _choices.Next(5) switch
        {
            0 or 1 => match,
            2 or 3 => $"{match} WHERE {_expressions.Condition(_scope)}",
            _ => $"{match} WHERE {_expressions.Condition(_scope)} AND {_expressions.Condition(_scope)}",
        };
    }

    private string Call()
    {
        var imported = _scope.Nodes.Count > 0 && !_choices.OneIn(5) ? _expressions.Any(_scope.Nodes) : string.Empty;
        var inner = new Scope();
        if (imported.Length > 0)
        {
            inner.Nodes.Add(imported);
        }

        var match = _patterns.Match(inner);
        var where = _choices.OneIn(2) ? $" WHERE {_expressions.Condition(inner)}" : string.Empty;
        var name = _patterns.Fresh("v");
        var value = _choices.Next(5) switch
        {
            0 => $"count(*) AS {name}",
            1 => $"DISTINCT {_expressions.Value(inner)} AS {name}",
            2 => $"max({_expressions.Number(inner)}) AS {name}",
            3 => $"{_expressions.Value(inner)} AS {name} ORDER BY {name} LIMIT 3",
            _ => $"sum({_expressions.Number(inner)}) AS {name}",
        };
        _scope.Values.Add(name);
        return $"CALL ({imported}) {{ {match}{where} RETURN {value} }}";
    }
}
