namespace GraphExplorer.Storage.Indexes;

/// <summary>What an <see cref="IndexBound"/> is relative to.</summary>
internal enum IndexPlace
{
    /// <summary>Before all entries with the leading values.</summary>
    First,

    /// <summary>After all entries with the leading values.</summary>
    Last,

    /// <summary>Before the entries with the value.</summary>
    Before,

    /// <summary>After the entries with the value.</summary>
    After,

    /// <summary>Before the entries whose type compares with the value's.</summary>
    BeforeFamily,

    /// <summary>After the entries whose type compares with the value's.</summary>
    AfterFamily,

    /// <summary>After the strings that start with the value.</summary>
    AfterPrefix,
}
