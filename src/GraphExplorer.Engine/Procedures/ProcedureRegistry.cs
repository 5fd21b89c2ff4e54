using System.Diagnostics.CodeAnalysis;
using GraphExplorer.Engine.Procedures.BuiltIn;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Procedures;

/// <summary>The procedures that statements can call: the built-in ones and those that the program registered. Immutable.</summary>
public sealed class ProcedureRegistry
{
    private readonly Dictionary<string, IProcedure> _procedures;

    private ProcedureRegistry(IEnumerable<IProcedure> procedures)
    {
        _procedures = procedures.ToDictionary(procedure => procedure.Signature.Name, StringComparer.Ordinal);
    }

    /// <summary>The built-in procedures.</summary>
    public static ProcedureRegistry BuiltIn { get; } = new(
    [
        new LabelsProcedure(),
        new RelationshipTypesProcedure(),
        new PropertyKeysProcedure(),
        new InfoProcedure("db.info", ProcedureMode.Read),
        new InfoProcedure("dbms.info", ProcedureMode.Dbms),
        new PingProcedure(),
        new ComponentsProcedure(),
        new SchemaVisualizationProcedure(),
        new NodeTypePropertiesProcedure(),
        new RelationshipTypePropertiesProcedure(),
        new AwaitIndexesProcedure(),
        new AwaitIndexProcedure(),
        .. FullTextProcedures.All,
        .. VectorProcedures.All,
        .. MaintenanceProcedures.All,
        .. GraphCountsProcedure.All,
        .. ValidationProcedure.All,
        new CreateTokenProcedure("db.createLabel", "newLabel", "Creates a label.", store => store.Labels),
        new CreateTokenProcedure("db.createRelationshipType", "newRelationshipType", "Creates a relationship type.", store => store.RelationshipTypes),
        new CreateTokenProcedure("db.createProperty", "newProperty", "Creates a property key.", store => store.PropertyKeys),
    ]);

    /// <summary>All procedures by name.</summary>
    public IEnumerable<IProcedure> Procedures => _procedures.Values.OrderBy(procedure => procedure.Signature.Name, StringComparer.Ordinal);

    /// <summary>A registry with further procedures. Throws <see cref="ArgumentException"/> when there is one of such a name already.</summary>
    public ProcedureRegistry With(params IEnumerable<IProcedure> procedures) => new(_procedures.Values.Concat(procedures));

    /// <summary>A registry with a procedure in place of the one of that name.</summary>
    internal ProcedureRegistry Replacing(IProcedure procedure) =>
        new(_procedures.Values.Where(other => !string.Equals(other.Signature.Name, procedure.Signature.Name, StringComparison.Ordinal)).Append(procedure));

    /// <summary>The procedure of a name.</summary>
    public bool TryFind(string name, [MaybeNullWhen(false)] out IProcedure procedure) => _procedures.TryGetValue(name, out procedure);

    /// <summary>The procedure of a name. Throws <see cref="GraphException"/> (ProcedureNotFound).</summary>
    internal IProcedure Resolve(string name) => _procedures.TryGetValue(name, out var procedure)
        ? procedure
        : throw new GraphException(
            StatusCodes.ProcedureNotFound,
            $"There is no procedure with the name `{name}` registered for this database instance.",
            hint: "SHOW PROCEDURES lists them.");
}
