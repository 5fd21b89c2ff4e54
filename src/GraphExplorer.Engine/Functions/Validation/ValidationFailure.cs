using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Engine.Functions.Validation;

/// <summary>
/// The error that a failed validation ends a statement with. Its text is as APOC's Java code makes it: libraries that send such
/// statements look for the cause in it.
/// </summary>
internal static class ValidationFailure
{
    internal static GraphException Of(string caller, string message, GraphValue parameters) => new(
        StatusCodes.ProcedureCallFailed,
        $"Failed to invoke {caller}: Caused by: java.lang.RuntimeException: {Fill(message, parameters)}");

    // The parameters stand for %s and %d in order; two percent signs for one.
    private static string Fill(string message, GraphValue parameters)
    {
        var values = parameters.IsList ? parameters.AsList() : ListValue.Empty;
        var text = new StringBuilder(message.Length);
        var next = 0;
        for (var i = 0; i < message.Length; i++)
        {
            var mark = message[i] == '%' && i + 1 < message.Length ? message[i + 1] : '\0';
            if (mark == '%')
            {
                text.Append('%');
                i++;
            }
            else if (mark is 's' or 'd' && next < values.Count)
            {
                var value = values[next++];
                text.Append(value.IsString ? value.AsString() : value.ToString());
                i++;
            }
            else
            {
                text.Append(message[i]);
            }
        }

        return text.ToString();
    }
}
