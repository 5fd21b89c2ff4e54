namespace GraphExplorer.Host.Dumping;

/// <summary>Chooses the name by which the script of a dump marks its nodes.</summary>
internal static class MarkName
{
    private const string Usual = "graphexplorer_dump";

    /// <summary>A name that is none of those in use; the same for the same graph.</summary>
    internal static string Choose(IReadOnlySet<string> used)
    {
        var name = Usual;
        for (var number = 2; used.Contains(name); number++)
        {
            name = FormattableString.Invariant($"{Usual}_{number}");
        }

        return name;
    }
}
