using System.Collections.Concurrent;
using GraphExplorer.Cypher.Semantics;
using GraphExplorer.Cypher.Syntax;
using GraphExplorer.Engine.Procedures;
using CheckedFunction = GraphExplorer.Cypher.Semantics.FunctionSignature;
using CheckedProcedure = GraphExplorer.Cypher.Semantics.ProcedureSignature;

namespace GraphExplorer.Engine.Functions;

/// <summary>Tells the semantic check what functions and procedures there are and what they take.</summary>
internal sealed class CallCatalogue(FunctionRegistry functions, ProcedureRegistry procedures) : IFunctionCatalogue
{
    private readonly ConcurrentDictionary<string, CheckedFunction?> _functions = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> FunctionNames => functions.Functions.Select(function => function.Name);

    public IEnumerable<string> ProcedureNames => procedures.Procedures.Select(procedure => procedure.Signature.Name);

    public CheckedFunction? FindFunction(string name)
    {
        if (_functions.TryGetValue(name, out var known))
        {
            return known;
        }

        // Names that nothing bears are not kept: there is no end of them.
        return functions.Find(name) is { } function ? _functions.GetOrAdd(name, Describe(function)) : null;
    }

    public CheckedProcedure? FindProcedure(string name) => procedures.TryFind(name, out var procedure)
        ? new CheckedProcedure(
            procedure.Signature.Name,
            [.. procedure.Signature.Inputs.Select(input => new Cypher.Semantics.ProcedureField(input.Name, Kinds(input.Type), input.Default is not null))],
            [.. procedure.Signature.Outputs.Select(output => new Cypher.Semantics.ProcedureField(output.Name, Kinds(output.Type)))],
            Enum.Parse<Cypher.Semantics.ProcedureMode>(procedure.Signature.Mode.ToString()))
        : null;

    private static CheckedFunction Describe(FunctionDefinition function)
    {
        var longest = function.Signatures.MaxBy(signature => signature.Parameters.Count)!;
        return new CheckedFunction(
            function.Name,
            function.Signatures.Min(signature => signature.MinimumArguments),
            function.Signatures.Max(signature => signature.MaximumArguments))
        {
            IsAggregate = function.IsAggregating,
            IsDeterministic = function.IsDeterministic,
            Arguments = [.. longest.Parameters.Select(parameter => Kinds(parameter.Type, ValueKinds.Number))],
            Result = function.Signatures.Aggregate(ValueKinds.None, (kinds, signature) => kinds | Kinds(signature.ReturnType, ValueKinds.Float)),
        };
    }

    // An argument that may be a float may be an integer too; a value is what it is said to be.
    private static ValueKinds Kinds(string type, ValueKinds floatKinds) => type.Split(" | ").Aggregate(
        ValueKinds.None,
        (kinds, member) => kinds | member switch
        {
            "BOOLEAN" => ValueKinds.Boolean,
            "INTEGER" => ValueKinds.Integer,
            "FLOAT" => floatKinds,
            "STRING" => ValueKinds.String,
            "MAP" => ValueKinds.Map,
            "NODE" => ValueKinds.Node,
            "RELATIONSHIP" => ValueKinds.Relationship,
            "PATH" => ValueKinds.Path,
            "DURATION" => ValueKinds.Duration,
            "POINT" => ValueKinds.Point,
            "DATE" or "LOCAL TIME" or "ZONED TIME" or "LOCAL DATETIME" or "ZONED DATETIME" => ValueKinds.Temporal,
            _ => member.StartsWith("LIST<", StringComparison.Ordinal) ? ValueKinds.List : ValueKinds.Any,
        });

    private static ValueKinds Kinds(CypherType type) => type.Name switch
    {
        CypherTypeName.Boolean => ValueKinds.Boolean,
        CypherTypeName.Integer => ValueKinds.Integer,
        CypherTypeName.Float => ValueKinds.Number,
        CypherTypeName.String => ValueKinds.String,
        CypherTypeName.Map => ValueKinds.Map,
        CypherTypeName.List => ValueKinds.List,
        CypherTypeName.Node => ValueKinds.Node,
        CypherTypeName.Relationship => ValueKinds.Relationship,
        CypherTypeName.Path => ValueKinds.Path,
        CypherTypeName.Duration => ValueKinds.Duration,
        CypherTypeName.Point => ValueKinds.Point,
        CypherTypeName.Date or CypherTypeName.LocalTime or CypherTypeName.ZonedTime or CypherTypeName.LocalDateTime or CypherTypeName.ZonedDateTime => ValueKinds.Temporal,
        CypherTypeName.Union => type.Inner.Aggregate(ValueKinds.None, (kinds, member) => kinds | Kinds(member)),
        _ => ValueKinds.Any,
    };
}
