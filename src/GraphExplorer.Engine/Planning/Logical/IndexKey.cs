using GraphExplorer.Cypher.Syntax;

namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>What is looked up in one property of an index.</summary>
internal abstract record IndexKey
{
    /// <summary>The same with its expressions mapped.</summary>
    internal virtual IndexKey Map(Func<Expression, Expression> map) => this;
}

/// <summary>A value.</summary>
internal sealed record ExactKey(Expression Value) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => new ExactKey(map(Value));
}

/// <summary>Each distinct item of a list.</summary>
internal sealed record AnyOfKey(Expression List) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => new AnyOfKey(map(List));
}

/// <summary>A range; at least one end is there.</summary>
internal sealed record RangeKey(SeekBound? Lower, SeekBound? Upper) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => new RangeKey(
        Lower is null ? null : Lower with { Value = map(Lower.Value) },
        Upper is null ? null : Upper with { Value = map(Upper.Value) });
}

/// <summary>Strings that start with a text.</summary>
internal sealed record PrefixKey(Expression Prefix) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => new PrefixKey(map(Prefix));
}

/// <summary>Strings that hold a text, or end with it.</summary>
internal sealed record SubstringKey(Expression Text, bool AtEnd) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => this with { Text = map(Text) };
}

/// <summary>Points that may lie in a box; the predicate is tested afterwards.</summary>
internal sealed record BoxKey(Expression LowerLeft, Expression UpperRight) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => new BoxKey(map(LowerLeft), map(UpperRight));
}

/// <summary>Points that may lie within a distance; the predicate is tested afterwards.</summary>
internal sealed record DistanceKey(Expression Center, Expression Distance) : IndexKey
{
    internal override IndexKey Map(Func<Expression, Expression> map) => new DistanceKey(map(Center), map(Distance));
}

/// <summary>Any value.</summary>
internal sealed record PresentKey : IndexKey;
