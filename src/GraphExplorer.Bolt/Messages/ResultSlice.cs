using GraphExplorer.Bolt.PackStream;

namespace GraphExplorer.Bolt.Messages;

/// <summary>Which records of which result PULL and DISCARD mean.</summary>
/// <param name="Count">How many; −1: all that are left.</param>
/// <param name="StatementId">The statement of the transaction, as SUCCESS named it; −1: the last one.</param>
public readonly record struct ResultSlice(long Count, long StatementId = -1)
{
    /// <summary>All that is left of the last result.</summary>
    public static ResultSlice All => new(-1);

    /// <inheritdoc/>
    public override string ToString() => StatementId < 0 ? $"{{n: {Count}}}" : $"{{n: {Count}, qid: {StatementId}}}";

    internal static ResultSlice Read(ref PackStreamReader reader)
    {
        var extra = ValueReader.ReadMap(ref reader);
        var count = extra.GetOrNull("n");
        var statement = extra.GetOrNull("qid");
        if (!count.IsInteger || count.AsInteger() is 0 or < -1 || !(statement.IsNull || statement.IsInteger))
        {
            throw new ProtocolException("A result is asked for by 'n', a positive integer or -1, and 'qid', an integer.");
        }

        return new ResultSlice(count.AsInteger(), statement.IsNull ? -1 : statement.AsInteger());
    }

    internal void Write(ref PackStreamWriter writer)
    {
        writer.WriteMapHeader(StatementId < 0 ? 1 : 2);
        writer.WriteUtf8("n"u8);
        writer.WriteInteger(Count);
        if (StatementId >= 0)
        {
            writer.WriteUtf8("qid"u8);
            writer.WriteInteger(StatementId);
        }
    }
}
