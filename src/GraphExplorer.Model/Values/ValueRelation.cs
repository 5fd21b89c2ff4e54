namespace GraphExplorer.Model;

/// <summary>How two values stand to one another under &lt;, &lt;=, &gt; and &gt;=.</summary>
public enum ValueRelation
{
    /// <summary>The first is less.</summary>
    Less,

    /// <summary>They are equal.</summary>
    Equal,

    /// <summary>The first is greater.</summary>
    Greater,

    /// <summary>One is NaN: each of the four comparisons is false.</summary>
    Unordered,

    /// <summary>They do not compare, or one is null: each of the four comparisons is null.</summary>
    Incomparable,
}
