namespace GraphExplorer.Engine.Planning.Logical;

/// <summary>
/// A relationship that a leg must differ from: one in a variable, or one that is not bound itself. Of the latter the ends are
/// known, and that whenever it joins the same nodes as the leg it is one of those that the leg would find.
/// </summary>
/// <param name="Variable">the variable; null for one that is not bound</param>
/// <param name="Start">otherwise the node where it starts</param>
/// <param name="End">otherwise the node where it ends</param>
internal sealed record OtherRelationship(string? Variable, string Start, string End)
{
    /// <summary>The variables that must be bound.</summary>
    internal IEnumerable<string> Reads => Variable is null ? [Start, End] : [Variable];
}
