namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A node of a sample: labels besides :Thing, and properties; 0 stands for an absent one.</summary>
internal sealed record SampleNode(bool IsOld, bool IsNew, int P, int Q)
{
    internal string Labels => ":Thing" + (IsNew ? ":New" : string.Empty) + (IsOld ? ":Old" : string.Empty);

    internal string Properties(int id) => $"{{id: {id}{SampleGraph.Property("p", P)}{SampleGraph.Property("q", Q)}}}";
}
