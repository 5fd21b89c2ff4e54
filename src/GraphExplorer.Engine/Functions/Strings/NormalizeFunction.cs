using System.Text;
using GraphExplorer.Engine.Functions.Strings.Normalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Strings;

/// <summary>normalize(): a string in a Unicode normal form.</summary>
internal static class NormalizeFunction
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition(
            ["normalize(input :: STRING) :: STRING", "normalize(input :: STRING, normalForm :: STRING) :: STRING"],
            FunctionCategory.String,
            "Answers a string in a Unicode normal form: NFC, NFD, NFKC or NFKD.",
            Normalize),
    ];

    private static GraphValue Normalize(ReadOnlySpan<GraphValue> arguments, FunctionContext context)
    {
        var form = arguments.Length == 1 ? "NFC" : Argument.String(arguments[1], "normalize");
        return Normalizer.Normalize(Argument.String(arguments[0], "normalize"), form.ToUpperInvariant() switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            _ => throw Argument.OutOfRange($"Unknown normal form '{form}'. Valid values are: NFC, NFD, NFKC, NFKD."),
        });
    }
}
