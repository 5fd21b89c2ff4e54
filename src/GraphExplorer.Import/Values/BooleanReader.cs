using System.Text;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Values;

/// <summary>Reads <c>true</c> and <c>false</c> in any case. Anything else is an error and not false, as Neo4j has it: a lost truth shows nowhere.</summary>
internal sealed class BooleanReader : ValueReader
{
    internal override string Expected => "true or false";

    internal override bool TryRead(ReadOnlySpan<byte> text, out GraphValue value)
    {
        text = Trim(text);
        var isTrue = Ascii.EqualsIgnoreCase(text, "true"u8);
        value = GraphValue.FromBoolean(isTrue);
        return isTrue || Ascii.EqualsIgnoreCase(text, "false"u8);
    }
}
