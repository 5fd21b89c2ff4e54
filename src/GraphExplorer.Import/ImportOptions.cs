using System.Globalization;

namespace GraphExplorer.Import;

/// <summary>How files are read and what is done about bad rows. The names are those of <c>neo4j-admin database import</c> where it has the option.</summary>
public sealed record ImportOptions
{
    /// <summary>The ASCII character between fields.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The ASCII character between the items of an array, and between labels.</summary>
    public char ArrayDelimiter { get; init; } = ';';

    /// <summary>The ASCII character around fields that hold a delimiter or a line end; inside it is written twice.</summary>
    public char Quote { get; init; } = '"';

    /// <summary>What the ids of nodes are.</summary>
    public IdType IdType { get; init; } = IdType.String;

    /// <summary>Whether fields beyond the header's are left out; else they make a row bad.</summary>
    public bool IgnoreExtraColumns { get; init; }

    /// <summary>Whether <c>""</c> is no value; else it is the empty text.</summary>
    public bool IgnoreEmptyStrings { get; init; }

    /// <summary>Whether a quoted field may hold line ends.</summary>
    public bool MultilineFields { get; init; } = true;

    /// <summary>Whether a relationship without its type or one of its nodes is a bad row; else it stops the import.</summary>
    public bool SkipBadRelationships { get; init; } = true;

    /// <summary>Whether a node whose id an earlier one has is a bad row; else it stops the import.</summary>
    public bool SkipDuplicateNodes { get; init; } = true;

    /// <summary>How many bad rows are passed over before the import stops; −1 for any number.</summary>
    public long BadTolerance { get; init; } = 1000;

    /// <summary>The file that bad rows are written to, made with the first of them; null for none.</summary>
    public string? RejectFile { get; init; }

    /// <summary>Whether all rows become visible and durable at once, and not in batches.</summary>
    public bool SingleTransaction { get; init; }

    /// <summary>The rows of a batch; null for what suits the database.</summary>
    public int? BatchRows { get; init; }

    /// <summary>Whether to begin anew where the database remembers this import as finished or begun.</summary>
    public bool Again { get; init; }

    /// <summary>The options that change what a row means: an import can only go on with the same.</summary>
    internal string Meaning => string.Create(
        CultureInfo.InvariantCulture,
        $"{(int)Delimiter} {(int)ArrayDelimiter} {(int)Quote} {IdType} {IgnoreExtraColumns} {IgnoreEmptyStrings} {MultilineFields}");

    /// <summary>The same options, checked. Throws <see cref="GraphExplorer.Model.GraphException"/> (InvalidRequest).</summary>
    internal ImportOptions Validated()
    {
        (string Name, char Value)[] characters = [("--delimiter", Delimiter), ("--array-delimiter", ArrayDelimiter), ("--quote", Quote)];
        foreach (var (name, value) in characters)
        {
            if (value is '\n' or '\r' or '\0' || !char.IsAscii(value))
            {
                throw ImportError.Usage(string.Create(CultureInfo.InvariantCulture, $"{name}: the character U+{(int)value:X4} cannot separate or quote fields."), "Give one ASCII character, such as ; or TAB.");
            }
        }

        foreach (var (one, other) in ((int, int)[])[(0, 1), (0, 2), (1, 2)])
        {
            if (characters[one].Value == characters[other].Value)
            {
                throw ImportError.Usage($"{characters[one].Name} and {characters[other].Name} are the same character.", "Give each another.");
            }
        }

        return BatchRows is <= 0
            ? throw ImportError.Usage("--batch: a batch has at least one row.")
            : BadTolerance < -1 ? throw ImportError.Usage("--bad-tolerance: give the number of bad rows to pass over, or -1 for any number.") : this;
    }
}
