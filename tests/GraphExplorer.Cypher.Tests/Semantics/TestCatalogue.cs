using GraphExplorer.Cypher.Semantics;
using Kind = GraphExplorer.Cypher.Semantics.ValueKinds;

namespace GraphExplorer.Cypher.Tests.Semantics;

/// <summary>The functions that the tests call, and the procedures that a test adds.</summary>
internal sealed class TestCatalogue : IFunctionCatalogue
{
    private static readonly Dictionary<string, FunctionSignature> Functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ProcedureSignature> _procedures = new(StringComparer.Ordinal);

    static TestCatalogue()
    {
        Add("abs sign ceil floor sqrt exp log log10 sin cos tan cot asin acos atan degrees radians haversin isNaN", 1, 1, [Kind.Number]);
        Add("round", 1, 3, [Kind.Number, Kind.Number, Kind.String]);
        Add("atan2", 2, 2, [Kind.Number], Kind.Float);
        Add("pi e", 0, 0, [], Kind.Float);
        Add("rand", 0, 0, [], Kind.Float, isDeterministic: false);
        Add("randomUUID", 0, 0, [], Kind.String, isDeterministic: false);
        Add("timestamp", 0, 0, [], Kind.Integer);
        Add("coalesce", 1, int.MaxValue, []);
        Add("head last", 1, 1, [Kind.List]);
        Add("tail", 1, 1, [Kind.List], Kind.List);
        Add("range", 2, 3, [Kind.Integer], Kind.List);
        Add("size", 1, 1, [Kind.List | Kind.String], Kind.Integer);
        Add("length", 1, 1, [Kind.Path], Kind.Integer);
        Add("nodes relationships", 1, 1, [Kind.Path], Kind.List);
        Add("labels", 1, 1, [Kind.Node], Kind.List);
        Add("type", 1, 1, [Kind.Relationship], Kind.String);
        Add("id elementId", 1, 1, [Kind.Entity]);
        Add("startNode endNode", 1, 1, [Kind.Relationship], Kind.Node);
        Add("keys", 1, 1, [Kind.Entity | Kind.Map], Kind.List);
        Add("properties", 1, 1, [Kind.Entity | Kind.Map], Kind.Map);
        Add("exists", 1, 1, [], Kind.Boolean);
        Add("isEmpty", 1, 1, [Kind.List | Kind.Map | Kind.String], Kind.Boolean);
        Add("any all none single", 1, 1, [], Kind.Boolean);
        Add("toString", 1, 1, [], Kind.String);
        Add("toInteger toFloat toBoolean", 1, 1, []);
        Add("toUpper toLower upper lower trim", 1, 1, [Kind.String], Kind.String);
        Add("ltrim rtrim btrim normalize", 1, 2, [Kind.String], Kind.String);
        Add("replace", 3, 3, [Kind.String], Kind.String);
        Add("substring", 2, 3, [Kind.String, Kind.Integer, Kind.Integer], Kind.String);
        Add("left right", 2, 2, [Kind.String, Kind.Integer], Kind.String);
        Add("split", 2, 2, [Kind.String, Kind.String | Kind.List], Kind.List);
        Add("reverse", 1, 1, [Kind.String | Kind.List]);
        Add("point", 1, 1, [Kind.Map], Kind.Point);
        Add("point.distance", 2, 2, [Kind.Point], Kind.Float);
        Add("date datetime localdatetime time localtime", 0, 1, [], Kind.Temporal);
        foreach (var kind in new[] { "date", "datetime", "localdatetime", "time", "localtime" })
        {
            Add($"{kind}.truncate", 1, 3, [], Kind.Temporal);
            Add($"{kind}.realtime {kind}.statement {kind}.transaction", 0, 1, [], Kind.Temporal);
        }

        Add("datetime.fromepoch", 2, 2, [Kind.Number], Kind.Temporal);
        Add("datetime.fromepochmillis", 1, 1, [Kind.Number], Kind.Temporal);
        Add("duration", 1, 1, [], Kind.Duration);
        Add("duration.between duration.inMonths duration.inDays duration.inSeconds", 2, 2, [], Kind.Duration);
        Add("count", 1, 1, [], Kind.Integer, isAggregate: true);
        Add("collect", 1, 1, [], Kind.List, isAggregate: true);
        Add("sum avg", 1, 1, [Kind.Number | Kind.Duration], isAggregate: true);
        Add("min max", 1, 1, [], isAggregate: true);
        Add("stDev stDevP", 1, 1, [Kind.Number], isAggregate: true);
        Add("percentileCont percentileDisc", 2, 2, [Kind.Number], isAggregate: true);
    }

    public IEnumerable<string> FunctionNames => Functions.Values.Select(function => function.Name);

    public IEnumerable<string> ProcedureNames => _procedures.Keys;

    public FunctionSignature? FindFunction(string name) => Functions.GetValueOrDefault(name);

    public ProcedureSignature? FindProcedure(string name) => _procedures.GetValueOrDefault(name);

    internal TestCatalogue With(ProcedureSignature procedure)
    {
        _procedures[procedure.Name] = procedure;
        return this;
    }

    /// <summary>Adds a procedure from a text such as <c>my.proc(a :: INTEGER?) :: (b :: STRING?)</c>.</summary>
    internal TestCatalogue With(string signature)
    {
        var open = signature.IndexOf('(', StringComparison.Ordinal);
        var close = signature.IndexOf(')', StringComparison.Ordinal);
        var columns = signature[(signature.IndexOf("::", close, StringComparison.Ordinal) + 2)..].Trim();
        return With(new ProcedureSignature(signature[..open].Trim(), Fields(signature[(open + 1)..close]), columns == "VOID" ? [] : Fields(columns.Trim('(', ')'))));
    }

    private static List<ProcedureField> Fields(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(field =>
        {
            var parts = field.Split("::", StringSplitOptions.TrimEntries);
            return new ProcedureField(parts[0], KindsOf(parts[1].TrimEnd('?')));
        }),
    ];

    private static ValueKinds KindsOf(string type) => type switch
    {
        "INTEGER" => Kind.Integer,
        "FLOAT" => Kind.Float,
        "NUMBER" => Kind.Number,
        "STRING" => Kind.String,
        "BOOLEAN" => Kind.Boolean,
        _ => Kind.Any,
    };

    private static void Add(
        string names, int least, int most, IReadOnlyList<ValueKinds> arguments, ValueKinds result = Kind.Any, bool isAggregate = false, bool isDeterministic = true)
    {
        foreach (var name in names.Split(' '))
        {
            Functions[name] = new FunctionSignature(name, least, most) { Arguments = arguments, Result = result, IsAggregate = isAggregate, IsDeterministic = isDeterministic };
        }
    }
}
