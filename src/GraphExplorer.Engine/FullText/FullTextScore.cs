using GraphExplorer.Model;
using GraphExplorer.Storage.FullText;

namespace GraphExplorer.Engine.FullText;

/// <summary>The BM25 score of a word or phrase in one field (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).</summary>
/// <param name="view">the index</param>
/// <param name="field">the field</param>
/// <param name="weight">the rarity, times the boost</param>
internal readonly struct FullTextScore(FullTextView view, int field, float weight)
{
    private const float Saturation = 1.2f;
    private const float LengthInfluence = 0.75f;
    private readonly float _averageLength = view.CountEntities(field) == 0 ? 1 : (float)(view.CountWords(field) / (double)view.CountEntities(field));

    /// <summary>How rare a word is that some number of entities have in a field.</summary>
    internal static float Rarity(FullTextView view, int field, long entities) =>
        (float)Math.Log(1 + ((view.CountEntities(field) - entities + 0.5) / (entities + 0.5)));

    /// <summary>The score for a frequency in a field of some length.</summary>
    internal float Of(float frequency, long length)
    {
        var perOccurrence = 1f / (Saturation * (1 - LengthInfluence + (LengthInfluence * (length / _averageLength))));
        return weight - (weight / (1f + (frequency * perOccurrence)));
    }

    /// <summary>Orders words by their code points.</summary>
    internal static int CompareTerms(string one, string other) =>
        ValueOrdering.Instance.Compare(GraphValue.FromString(one), GraphValue.FromString(other));
}
