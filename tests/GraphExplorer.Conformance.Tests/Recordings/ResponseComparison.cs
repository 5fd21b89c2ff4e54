using GraphExplorer.Bolt.Messages;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Recordings;

/// <summary>What is different between recorded responses and ours, by aspect.</summary>
internal sealed class ResponseComparison(ValueMatcher matcher)
{
    // Clocks, bookmarks and what a server says of itself.
    private static readonly string[] Incidental = ["t_first", "t_last", "bookmark"];

    private static readonly string[] ArgumentNames =
        ["Details", "EstimatedRows", "Id", "planner", "planner-impl", "runtime", "runtime-impl", "planner-version", "runtime-version", "string-representation", "Rows", "DbHits", "Memory", "GlobalMemory"];

    private readonly List<(string Aspect, string Text)> _differences = [];

    internal IReadOnlyList<(string Aspect, string Text)> Differences => _differences;

    internal void Compare(IReadOnlyList<ResponseMessage> recorded, IReadOnlyList<ResponseMessage> ours)
    {
        var recordedRows = recorded.OfType<RecordMessage>().Select(row => GraphValue.FromList(row.Values)).ToList();
        var ourRows = ours.OfType<RecordMessage>().Select(row => GraphValue.FromList(row.Values)).ToList();
        if (!matcher.Match(GraphValue.FromList([.. recordedRows]), GraphValue.FromList([.. ourRows])))
        {
            Note("rows", string.Join('\n', recordedRows.Take(20)), string.Join('\n', ourRows.Take(20)));
        }

        switch (recorded[^1], ours[^1])
        {
            case (SuccessMessage expected, SuccessMessage actual):
                Compare(expected.Metadata, actual.Metadata);
                break;
            case (FailureMessage expected, FailureMessage actual):
                if (expected.Code != actual.Code)
                {
                    Note("code", expected.Code, actual.Code);
                }

                if (expected.Message != actual.Message)
                {
                    Note("message", expected.Message, actual.Message);
                }

                break;
            case (IgnoredMessage, IgnoredMessage):
                break;
            default:
                Note("outcome", recorded[^1].ToString(), ours[^1].ToString());
                break;
        }
    }

    private void Compare(MapValue recorded, MapValue ours)
    {
        foreach (var key in recorded.Keys.Union(ours.Keys).Except(Incidental))
        {
            var expected = recorded.GetOrNull(key);
            var actual = ours.GetOrNull(key);
            var isSame = key switch
            {
                "notifications" => Notifications(expected) == Notifications(actual),
                "plan" or "profile" => !expected.IsNull && !actual.IsNull && ComparePlan(expected.AsMap(), actual.AsMap()),
                _ => matcher.Match(expected, actual),
            };
            if (!isSame)
            {
                Note(key, expected.ToString(), actual.ToString());
            }
        }
    }

    // The texts of notifications are our own.
    private static string Notifications(GraphValue notifications) => notifications.IsNull ? string.Empty : string.Join('\n', notifications.AsList().Select(item =>
    {
        var notification = item.AsMap();
        var position = notification["position"].IsNull ? MapValue.Empty : notification["position"].AsMap();
        return $"{notification["code"]} {notification["severity"]} {notification["category"]} {position.GetOrNull("offset")} {position.GetOrNull("line")} {position.GetOrNull("column")}";
    }));

    // Planners differ in the operators that they choose; what each operator must say is the same, and what went in and out at the ends.
    private bool ComparePlan(MapValue recorded, MapValue ours)
    {
        var expected = Root(recorded);
        var actual = Root(ours);
        if (expected != actual)
        {
            Note("plan root", expected, actual);
        }

        foreach (var name in ArgumentNames.Where(name => recorded["args"].AsMap().ContainsKey(name) && !ours["args"].AsMap().ContainsKey(name)))
        {
            Note($"plan argument {name}", recorded["args"].AsMap()[name].ToString(), "nothing");
        }

        string[] everywhere = ours.ContainsKey("dbHits") ? ["Details", "EstimatedRows", "Id", "DbHits", "Rows"] : ["Details", "EstimatedRows", "Id"];
        foreach (var step in Walk(ours))
        {
            foreach (var name in everywhere.Where(name => !step["args"].AsMap().ContainsKey(name)))
            {
                Note($"operator argument {name}", "in every operator", $"missing in {step["operatorType"]}");
            }
        }

        return true;
    }

    private static string Root(MapValue plan) =>
        $"{plan["operatorType"].AsString().Split('@')[0]} rows {plan.GetOrNull("rows")}, hits {(plan.ContainsKey("dbHits") ? "counted" : "not counted")}";

    private static IEnumerable<MapValue> Walk(MapValue plan) =>
        (plan.GetOrNull("children") is { IsList: true } children ? children.AsList() : ListValue.Empty).SelectMany(child => Walk(child.AsMap())).Prepend(plan);

    private void Note(string aspect, string expected, string actual) => _differences.Add((aspect, $"{aspect}\n  recorded: {expected}\n  ours:     {actual}"));
}
