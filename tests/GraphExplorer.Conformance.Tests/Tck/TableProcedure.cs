using System.Text.RegularExpressions;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Procedures;
using GraphExplorer.Model;

namespace GraphExplorer.Conformance.Tests.Tck;

/// <summary>A procedure that a scenario defines by a table of its inputs and outputs.</summary>
internal sealed partial class TableProcedure : IProcedure
{
    private readonly List<(string[] Inputs, GraphValue[] Outputs)> _rows = [];

    private TableProcedure(ProcedureSignature signature)
    {
        Signature = signature;
    }

    public ProcedureSignature Signature { get; }

    /// <summary>Reads <c>name(in :: TYPE?) :: (out :: TYPE?):</c> and the table below it.</summary>
    internal static TableProcedure Of(string signature, IReadOnlyList<IReadOnlyList<string>> table)
    {
        var match = SignaturePattern().Match(signature);
        var inputs = Fields(match.Groups["in"].Value);
        var outputs = Fields(match.Groups["out"].Value);
        var procedure = new TableProcedure(new ProcedureSignature(match.Groups["name"].Value.Trim(), inputs, outputs));
        foreach (var row in table.Skip(1))
        {
            string[] given = [.. row.Take(inputs.Count).Select(cell => TckValueParser.Normalize(cell, ignoreListOrder: false))];
            procedure._rows.Add((given, [.. row.Skip(inputs.Count).Select(Literals.Parse)]));
        }

        return procedure;
    }

    public IEnumerable<GraphValue[]> Call(ProcedureContext context, IReadOnlyList<GraphValue> arguments)
    {
        string[] given = [.. arguments.Select(argument => TckValueText.Of(argument, ignoreListOrder: false))];
        return _rows.Where(row => row.Inputs.Select(Number).SequenceEqual(given.Select(Number))).Select(row => row.Outputs);
    }

    private static string Number(string text) => text.EndsWith('f') && text != "false" ? text[..^1] : text;

    private static List<ProcedureField> Fields(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(field => Field(field.Split("::", StringSplitOptions.TrimEntries)))];

    private static ProcedureField Field(string[] parts) => parts[1].TrimEnd('?') switch
    {
        "STRING" => new ProcedureField(parts[0], CypherTypeName.String),
        "INTEGER" => new ProcedureField(parts[0], CypherTypeName.Integer),
        "FLOAT" => new ProcedureField(parts[0], CypherTypeName.Float),
        "NUMBER" => ProcedureField.Number(parts[0]),
        var type => throw new FormatException($"The type {type} is not known."),
    };

    [GeneratedRegex(@"^(?<name>[^(]+)\((?<in>[^)]*)\)\s*::\s*\((?<out>[^)]*)\)\s*:$")]
    private static partial Regex SignaturePattern();
}
