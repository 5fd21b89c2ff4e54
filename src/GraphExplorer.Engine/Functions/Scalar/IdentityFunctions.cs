using System.Globalization;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Scalar;

/// <summary>randomUUID(), timestamp(), and file() and linenumber() of LOAD CSV, which are null outside it.</summary>
internal static class IdentityFunctions
{
    internal static IEnumerable<FunctionDefinition> All =>
    [
        new FunctionDefinition("randomUUID() :: STRING", FunctionCategory.Scalar, "Answers a random UUID.", (_, _) => Guid.NewGuid().ToString("D", CultureInfo.InvariantCulture)) { IsPure = false, IsDeterministic = false },
        new FunctionDefinition("timestamp() :: INTEGER", FunctionCategory.Scalar, "Answers the milliseconds since the beginning of 1970 when the statement began.", (_, context) => context.State.Clock.Statement.ToUnixTimeMilliseconds()) { IsPure = false },
        new FunctionDefinition("file() :: STRING", FunctionCategory.Scalar, "Answers the file that LOAD CSV reads.", (_, _) => GraphValue.Null) { IsPure = false },
        new FunctionDefinition("linenumber() :: INTEGER", FunctionCategory.Scalar, "Answers the line that LOAD CSV reads.", (_, _) => GraphValue.Null) { IsPure = false },
    ];
}
