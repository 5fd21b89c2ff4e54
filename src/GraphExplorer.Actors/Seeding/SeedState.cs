namespace GraphExplorer.Actors.Seeding;

/// <summary>How far the filling of a graph has come.</summary>
public enum SeedState
{
    /// <summary>The user wanted it empty.</summary>
    None,

    /// <summary>It was begun; whether the content is there shows in the graph, since the whole seed is one transaction.</summary>
    Filling,

    /// <summary>The scripts of the record are in the graph.</summary>
    Filled,

    /// <summary>The scripts of the record are in the graph, and an upgrade to later ones was begun.</summary>
    Upgrading,
}
