namespace GraphExplorer.Engine.Functions.Temporal;

/// <summary>date() and its family.</summary>
internal static class DateFunctions
{
    internal static IEnumerable<FunctionDefinition> All => TemporalFunctionFamily.Of("date", "DATE", TemporalKind.Date);
}
