namespace GraphExplorer.Engine.Execution;

/// <summary>
/// A physical operator: pulls rows through the one frame. <see cref="MoveNext"/> writes this operator's variables into
/// <see cref="ExecutionState.Frame"/> and leaves the others as its source wrote them. Instances belong to one execution at a time and
/// can be opened again: for the next outer row, or for the next execution of a cached plan.
/// </summary>
internal abstract class Operator : IProfiled
{
    /// <inheritdoc/>
    public long ProfiledRows { get; protected set; }

    /// <inheritdoc/>
    public long ProfiledDbHits { get; protected set; }

    /// <summary>Begins (again) for the frame's current outer row.</summary>
    internal abstract void Open(ExecutionState state);

    /// <summary>Moves to the next row; false past the last, and then until opened again.</summary>
    internal abstract bool MoveNext(ExecutionState state);

    /// <summary>Lets go of what it buffered; it may be opened again.</summary>
    internal abstract void Close();
}
