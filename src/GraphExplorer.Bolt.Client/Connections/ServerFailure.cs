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
    internal static GraphException ToException(FailureMessage failure)
    {
        var match = PlacePattern().Match(failure.Message);
        if (!match.Success)
        {
            return new GraphException(failure.Code, failure.Message, StatedPosition(failure));
        }

        var position = new SourcePosition(Number(match, "offset"), Number(match, "line"), Number(match, "column"));
        return new GraphException(failure.Code, match.Groups["text"].Value, position, match.Groups["hint"] is { Success: true, Value: var hint } ? hint : null);
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Since 5.7 the place may be in the diagnostic record.
    private static SourcePosition? StatedPosition(FailureMessage failure) =>
        failure.Metadata.GetOrNull("diagnostic_record") is { IsMap: true } record ? Positions.Read(record.AsMap().GetOrNull("_position")) : null;

    [GeneratedRegex(
        """^(?<text>.*) \(line (?<line>[0-9]{1,9}), column (?<column>[0-9]{1,9}) \(offset: (?<offset>[0-9]{1,9})\)\)(\n".*"\n *\^)?(\nHint: (?<hint>.*))?$""",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlacePattern();
}
