using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Storage.Loading;

/// <summary>The errors about stored entities that cannot be right.</summary>
internal static class LoadDamage
{
    internal static GraphException At(EntityKind kind, long id, string what) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{(kind == EntityKind.Node ? "Node" : "Relationship")} {id} {what}."));

    internal static GraphException Of(string what) =>
        new(StatusCodes.StorageDamageDetected, what, hint: "Restore a backup.");
}
