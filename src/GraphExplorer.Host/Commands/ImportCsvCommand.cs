using System.CommandLine;
using System.Globalization;
using GraphExplorer.Host.Configuration;
using GraphExplorer.Host.Importing;
using GraphExplorer.Import;

namespace GraphExplorer.Host.Commands;

/// <summary><c>graphexplorer import csv</c>: loads CSV files with the headers of neo4j-admin's import.</summary>
internal sealed class ImportCsvCommand
{
    private readonly Option<string[]> _nodes = new("--nodes")
    {
        Description = "Files of nodes, with labels that all of them get. The first row of the first file is the header, such as id:ID,name,age:int,:LABEL; files after commas go on with its rows.",
        HelpName = "[LABEL[:LABEL]=]FILE[,FILE...]",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _relationships = new("--relationships")
    {
        Description = "Files of relationships, with the type of those that name none. The header is such as :START_ID,:END_ID,:TYPE,since:date.",
        HelpName = "[TYPE=]FILE[,FILE...]",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string> _delimiter = Character("--delimiter", ",", "The character between fields, or TAB.");
    private readonly Option<string> _arrayDelimiter = Character("--array-delimiter", ";", "The character between the items of arrays and between labels.");
    private readonly Option<string> _quote = Character("--quote", "\"", "The character around fields that hold a delimiter or a line end.");

    private readonly Option<IdType> _idType = new("--id-type")
    {
        Description = "What ids are: string, integer (less memory), or actual (numbers of nodes that the database holds already). Default: string.",
        HelpName = "string|integer|actual",
    };

    private readonly Option<bool> _ignoreExtraColumns = Switch("--ignore-extra-columns", false, "Leave out fields beyond the header's; else such a row is bad.");
    private readonly Option<bool> _ignoreEmptyStrings = Switch("--ignore-empty-strings", false, "Take \"\" for no value; else it is the empty text.");
    private readonly Option<bool> _multilineFields = Switch("--multiline-fields", true, "Whether quoted fields may hold line ends. Default: true.");
    private readonly Option<bool> _skipBadRelationships = Switch("--skip-bad-relationships", true, "Whether a relationship without type or node is a bad row; else it stops the import. Default: true.");
    private readonly Option<bool> _skipDuplicateNodes = Switch("--skip-duplicate-nodes", true, "Whether a node whose id another has is a bad row; else it stops the import. Default: true.");

    private readonly Option<long> _badTolerance = new("--bad-tolerance")
    {
        Description = "How many bad rows are passed over before the import stops; -1 for any number.",
        HelpName = "N",
        DefaultValueFactory = _ => 1000,
    };

    private readonly Option<string> _reject = new Option<string>("--reject")
    {
        Description = "The file that bad rows are written to as CSV: file, line, reason, row. It is made with the first of them.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "import-rejected.csv",
    }.NotEmpty();

    private readonly Option<string> _transaction = new("--transaction")
    {
        Description = "Keep all rows at once (one), or in batches, after each of which a stopped import can go on.",
        HelpName = "one|batches",
        DefaultValueFactory = _ => "batches",
    };

    private readonly Option<int?> _batch = new("--batch") { Description = "The rows of a batch. Default: what suits the database.", HelpName = "N" };

    private readonly Option<bool> _again = new("--again") { Description = "Begin anew although the database remembers this import as begun or finished." };

    private readonly DatabaseArguments _database = new();

    internal Command Create()
    {
        var command = new Command("csv", "Loads CSV files with the headers of neo4j-admin's import. After a stop, the same command goes on; after the end, it does nothing.")
        {
            _nodes, _relationships, _delimiter, _arrayDelimiter, _quote, _idType, _ignoreExtraColumns, _ignoreEmptyStrings, _multilineFields,
            _skipBadRelationships, _skipDuplicateNodes, _badTolerance, _reject, _transaction, _batch, _again,
        };
        _transaction.AcceptOnlyFromAmong("one", "batches");
        _database.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Interruption.RunAsync(token => RunAsync(parsed, token), cancellationToken));
        return command;
    }

    private static Option<string> Character(string name, string standard, string description) => new(name) { Description = description, HelpName = "CHARACTER", DefaultValueFactory = _ => standard };

    private static Option<bool> Switch(string name, bool standard, string description) => new(name) { Description = description, HelpName = "true|false", DefaultValueFactory = _ => standard };

    private static char ReadCharacter(string option, string text) => text switch
    {
        [var character] => character,
        "\\t" => '\t',
        _ when text.Equals("TAB", StringComparison.OrdinalIgnoreCase) => '\t',
        _ when text.StartsWith("U+", StringComparison.OrdinalIgnoreCase) && ushort.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) => (char)code,
        _ => throw new ConfigurationException($"{option} {text}: give one character, TAB, or its code such as U+007C."),
    };

    private static string Describe(ImportSummary summary)
    {
        if (summary.FinishedBefore is { } finished)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"This import was finished on {finished:yyyy-MM-dd HH:mm} UTC ({summary.Nodes:N0} nodes, {summary.Relationships:N0} relationships). Nothing was done; --again imports the files once more.");
        }

        var bad = summary.BadRows == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"\n{summary.BadRows:N0} bad rows were passed over; they are in {summary.RejectFile}.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(summary.Resumed ? "Went on after a stop. " : string.Empty)}Imported {summary.Nodes:N0} nodes, {summary.Relationships:N0} relationships and {summary.Properties:N0} properties: {summary.Rows:N0} rows in {summary.Elapsed.TotalSeconds:0.00} s, {summary.RowsPerSecond:N0} rows/s.{bad}");
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        List<ImportSource> sources =
        [
            .. (parsed.GetValue(_nodes) ?? []).Select(argument => ImportSource.Parse(isNodes: true, argument)),
            .. (parsed.GetValue(_relationships) ?? []).Select(argument => ImportSource.Parse(isNodes: false, argument)),
        ];
        var options = ReadOptions(parsed);
        var databaseOptions = _database.Read(parsed);
        if (options.RejectFile is { } reject)
        {
            OutputFile.ThrowIfDatabase("--reject", reject, databaseOptions);
        }

        var database = await ImportDatabase.OpenAsync(databaseOptions, mayAskServer: false, cancellationToken).ConfigureAwait(false);
        await using var closing = database.ConfigureAwait(false);
        var target = ImportDatabase.TargetOf(database);
        await using var forgetting = target.ConfigureAwait(false);
        var summary = await ImportReporting.RunAsync(
            progress => CsvImport.RunAsync(sources, options, target, new CypherValueFunctions(), progress, cancellationToken)).ConfigureAwait(false);
        await Console.Out.WriteLineAsync(Describe(summary)).ConfigureAwait(false);
        return 0;
    }

    private ImportOptions ReadOptions(ParseResult parsed) => new()
    {
        Delimiter = ReadCharacter("--delimiter", parsed.GetValue(_delimiter)!),
        ArrayDelimiter = ReadCharacter("--array-delimiter", parsed.GetValue(_arrayDelimiter)!),
        Quote = ReadCharacter("--quote", parsed.GetValue(_quote)!),
        IdType = parsed.GetValue(_idType),
        IgnoreExtraColumns = parsed.GetValue(_ignoreExtraColumns),
        IgnoreEmptyStrings = parsed.GetValue(_ignoreEmptyStrings),
        MultilineFields = parsed.GetValue(_multilineFields),
        SkipBadRelationships = parsed.GetValue(_skipBadRelationships),
        SkipDuplicateNodes = parsed.GetValue(_skipDuplicateNodes),
        BadTolerance = parsed.GetValue(_badTolerance),
        RejectFile = parsed.GetValue(_reject),
        SingleTransaction = parsed.GetValue(_transaction) == "one",
        BatchRows = parsed.GetValue(_batch),
        Again = parsed.GetValue(_again),
    };
}
