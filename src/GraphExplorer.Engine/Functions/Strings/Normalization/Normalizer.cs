using System.Text;

namespace GraphExplorer.Engine.Functions.Strings.Normalization;

/// <summary>
/// Unicode normalization (Unicode Standard Annex 15). The runtime's own needs ICU, which a program with invariant globalization goes
/// without: there it leaves all text as it is.
/// </summary>
internal static class Normalizer
{
    private const char FirstThatCombines = '\u0300';
    private const int SyllableBase = 0xAC00;
    private const int SyllableCount = 11_172;
    private const int LeadBase = 0x1100;
    private const int LeadCount = 19;
    private const int VowelBase = 0x1161;
    private const int VowelCount = 21;
    private const int TrailBase = 0x11A7;
    private const int TrailCount = 28;

    /// <summary>Whether a text is in a normal form already.</summary>
    internal static bool IsNormalized(string text, NormalizationForm form) => string.Equals(text, Normalize(text, form), StringComparison.Ordinal);

    /// <summary>The text in a normal form. Surrogates without a partner stay as they are.</summary>
    internal static string Normalize(string text, NormalizationForm form)
    {
        if (Ascii.IsValid(text) || (form == NormalizationForm.FormC && !text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstThatCombines - 1))))
        {
            return text;
        }

        var codePoints = Decompose(text, compatibility: form is NormalizationForm.FormKC or NormalizationForm.FormKD);
        Reorder(codePoints);
        if (form is NormalizationForm.FormC or NormalizationForm.FormKC)
        {
            Compose(codePoints);
        }

        return ToText(codePoints);
    }

    private static List<int> Decompose(string text, bool compatibility)
    {
        var result = new List<int>(text.Length);
        var pending = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            pending.Push(isPair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i]);
            i += isPair ? 1 : 0;
            while (pending.TryPop(out var codePoint))
            {
                if (codePoint - SyllableBase is >= 0 and < SyllableCount and var syllable)
                {
                    AddSyllable(result, syllable);
                }
                else if (NormalizationTable.Instance.Decompose(codePoint, compatibility) is { } parts)
                {
                    for (var part = parts.Length - 1; part >= 0; part--)
                    {
                        pending.Push(parts[part]);
                    }
                }
                else
                {
                    result.Add(codePoint);
                }
            }
        }

        return result;
    }

    private static void AddSyllable(List<int> result, int syllable)
    {
        result.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
        result.Add(VowelBase + (syllable % (VowelCount * TrailCount) / TrailCount));
        if (syllable % TrailCount is > 0 and var trail)
        {
            result.Add(TrailBase + trail);
        }
    }

    // Marks of one character stand by combining class; equal classes keep their order.
    private static void Reorder(List<int> codePoints)
    {
        var table = NormalizationTable.Instance;
        var start = 0;
        while (start < codePoints.Count)
        {
            if (table.CombiningClass(codePoints[start]) == 0)
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < codePoints.Count && table.CombiningClass(codePoints[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var marks = codePoints.GetRange(start, end - start).OrderBy(table.CombiningClass).ToArray();
                for (var i = 0; i < marks.Length; i++)
                {
                    codePoints[start + i] = marks[i];
                }
            }

            start = end;
        }
    }

    private static void Compose(List<int> codePoints)
    {
        var table = NormalizationTable.Instance;
        var starter = -1;
        var lastClass = -1;
        var kept = 0;
        for (var i = 0; i < codePoints.Count; i++)
        {
            var codePoint = codePoints[i];
            var combiningClass = table.CombiningClass(codePoint);

            // A mark composes with the last starter unless one of its own class, or another starter, stands between.
            if (starter >= 0 && (lastClass < combiningClass || lastClass == -1) && ComposePair(codePoints[starter], codePoint) is >= 0 and var composed)
            {
                codePoints[starter] = composed;
                continue;
            }

            if (combiningClass == 0)
            {
                starter = kept;
                lastClass = -1;
            }
            else
            {
                lastClass = combiningClass;
            }

            codePoints[kept++] = codePoint;
        }

        codePoints.RemoveRange(kept, codePoints.Count - kept);
    }

    private static int ComposePair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < LeadCount and var lead && second - VowelBase is >= 0 and < VowelCount and var vowel)
        {
            return SyllableBase + (((lead * VowelCount) + vowel) * TrailCount);
        }

        if (first - SyllableBase is >= 0 and < SyllableCount and var syllable && syllable % TrailCount == 0 && second - TrailBase is > 0 and < TrailCount and var trail)
        {
            return first + trail;
        }

        return NormalizationTable.Instance.Compose(first, second);
    }

    private static string ToText(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        foreach (var codePoint in codePoints)
        {
            if (codePoint > char.MaxValue)
            {
                text.Append(char.ConvertFromUtf32(codePoint));
            }
            else
            {
                text.Append((char)codePoint);
            }
        }

        return text.ToString();
    }
}
