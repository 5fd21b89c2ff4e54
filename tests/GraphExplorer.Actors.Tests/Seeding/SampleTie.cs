namespace GraphExplorer.Actors.Tests.Seeding;

/// <summary>A relationship of a sample: with an id it is a :TIE, without one the only :PLAIN between its ends.</summary>
internal sealed record SampleTie(int? Id, int Start, int End, int P, int Q)
{
    internal string Type => Id is null ? "PLAIN" : "TIE";

    internal string Properties
    {
        get
        {
            var properties = (Id is { } id ? SampleGraph.Property("id", id) : string.Empty) + SampleGraph.Property("p", P) + SampleGraph.Property("q", Q);
            return "{" + (properties.Length > 0 ? properties[2..] : string.Empty) + "}";
        }
    }
}
