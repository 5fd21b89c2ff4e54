using System.Globalization;
using System.Text.RegularExpressions;
using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Bolt.Client.Connections;

/// <summary>
/// A server's FAILURE → an error. Servers put the place, the quoted line with a caret, and a hint into the text of the message; they are taken
/// out of it, so that an error looks the same wherever the statement ran (<see cref="GraphException.FullMessage"/> puts them together again).
/// </summary>
internal static partial class ServerFailure
{
    // No server writes so long a message about a place; the limit keeps a hostile one cheap.
    private const int LongestText = 16 * 1024;
    private const string HintStart = "\nHint: ";

    internal static GraphException ToException(FailureMessage failure)
    {
        var text = failure.Message;
        string? hint = null;
        if (text.LastIndexOf(HintStart, StringComparison.Ordinal) is >= 0 and var place)
        {
            hint = text[(place + HintStart.Length)..];
            text = text[..place];
        }

        var match = text.Length <= LongestText ? PlacePattern().Match(text) : Match.Empty;
        return match.Success
            ? new GraphException(failure.Code, match.Groups["text"].Value, new SourcePosition(Number(match, "offset"), Number(match, "line"), Number(match, "column")), hint)
            : new GraphException(failure.Code, text, StatedPosition(failure), hint);
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Since 5.7 the place may be in the diagnostic record.
    private static SourcePosition? StatedPosition(FailureMessage failure) =>
        failure.Metadata.GetOrNull("diagnostic_record") is { IsMap: true } record ? Positions.Read(record.AsMap().GetOrNull("_position")) : null;

    [GeneratedRegex(
        """^(?<text>.*) \(line (?<line>[0-9]{1,9}), column (?<column>[0-9]{1,9}) \(offset: (?<offset>[0-9]{1,9})\)\)(\n".*"\n *\^)?$""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlacePattern();
}
