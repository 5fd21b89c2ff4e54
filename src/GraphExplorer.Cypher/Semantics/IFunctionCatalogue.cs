namespace GraphExplorer.Cypher.Semantics;

/// <summary>The functions and procedures that a statement may call. Names are compared without regard to case for functions, exactly for procedures.</summary>
public interface IFunctionCatalogue
{
    /// <summary>All names of functions, for suggestions.</summary>
    IEnumerable<string> FunctionNames { get; }

    /// <summary>All names of procedures, for suggestions.</summary>
    IEnumerable<string> ProcedureNames { get; }

    /// <summary>The function of a full name such as <c>point.distance</c>, or null when there is none.</summary>
    FunctionSignature? FindFunction(string name);

    /// <summary>The procedure of a full name such as <c>db.labels</c>, or null when there is none.</summary>
    ProcedureSignature? FindProcedure(string name);
}
