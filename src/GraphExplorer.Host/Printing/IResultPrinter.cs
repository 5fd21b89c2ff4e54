using GraphExplorer.Model;

namespace GraphExplorer.Host.Printing;

/// <summary>Prints one result.</summary>
internal interface IResultPrinter
{
    /// <summary>Prints what the cursor yields and then the summary, where the form has a place for it.</summary>
    Task PrintAsync(IResultCursor cursor, CancellationToken cancellationToken);
}
