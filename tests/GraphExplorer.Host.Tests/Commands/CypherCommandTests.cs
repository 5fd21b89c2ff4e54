using System.Text.Json;

namespace GraphExplorer.Host.Tests.Commands;

public sealed class CypherCommandTests
{
    [Fact]
    public async Task A_statement_prints_a_table()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "-e", "MATCH (a:Actor)-[r:MEDIATES]->(b:Actor) RETURN a.name, type(r), b.name"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("│ Turkey ", run.Output, StringComparison.Ordinal);
        Assert.Contains("MEDIATES", run.Output, StringComparison.Ordinal);
        Assert.Contains("4 rows", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_shows_control_characters_escaped()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "-e", @"RETURN '\u001b[31mred\t\r\n\u009b1m\u007f' AS `a\u001b]0;t\u0007`, ['\u001b'] AS list"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(@"\u001b[31mred\t\r\n\u009b1m\u007f", run.Output, StringComparison.Ordinal);
        Assert.Contains(@"a\u001b]0;t\u0007", run.Output, StringComparison.Ordinal);
        Assert.Contains(@"['\u001b']", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, c => char.IsControl(c) && c is not ('\r' or '\n'));
    }

    [Fact]
    public async Task Csv_quotes_what_needs_it()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "-e", "RETURN 'a,b' AS x, 'say \"hi\"' AS y, null AS z, $n AS n", "--param", "n=[1, 'two']", "--format", "csv"]);
        Assert.Equal("x,y,z,n\r\n\"a,b\",\"say \"\"hi\"\"\",,\"[1, 'two']\"\r\n", run.Output);
    }

    [Fact]
    public async Task Json_is_an_array_of_objects_for_each_statement()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "--format", "json"], "UNWIND [1, 2] AS i RETURN i;");
        var rows = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal([1, 2], rows.EnumerateArray().Select(row => row.GetProperty("i").GetInt32()));
    }

    [Fact]
    public async Task A_script_runs_its_statements_in_order()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "--seed", "none", "--format", "csv"], "CREATE (:A {x: 1});\nMATCH (a:A) SET a.x = a.x + 1;\nMATCH (a:A) RETURN a.x AS x;");
        Assert.Equal("x\r\n2\r\n", run.Output);
    }

    [Fact]
    public async Task Auto_may_stand_before_a_statement_and_batches_run()
    {
        var run = await CommandLineRun.StartAsync(
            ["cypher", "--seed", "none", "--format", "csv"],
            ":auto UNWIND range(1, 5) AS i CALL (i) { CREATE (:N {i: i}) } IN TRANSACTIONS OF 2 ROWS;\nMATCH (n:N) RETURN count(n) AS n;");
        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith("n\r\n5\r\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_a_script_names_the_line_of_the_script()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "--seed", "none"], "RETURN 1;\n\nRETURN missing;");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SyntaxError", run.Errors, StringComparison.Ordinal);
        Assert.Contains("line 3, column 8", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\"RETURN missing;\"", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_analysis_runs_with_defaults_and_with_parameters()
    {
        var list = await CommandLineRun.StartAsync(["cypher", "--analysis", "list"]);
        Assert.Contains("possible-mediators", list.Output, StringComparison.Ordinal);
        var run = await CommandLineRun.StartAsync(["cypher", "--analysis", "who-backs-whom", "--format", "csv"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("China", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_analysis_lists_those_there_are()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "--analysis", "no-such"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("who-backs-whom", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--no-such-option")]
    [InlineData("--format", "xml", "-e", "RETURN 1")]
    [InlineData("-e", "RETURN 1", "--param", "novalue")]
    [InlineData("-e", "RETURN 1", "--analysis", "brokers")]
    public async Task Wrong_usage_is_one_line_and_exit_code_two(params string[] arguments)
    {
        var run = await CommandLineRun.StartAsync(["cypher", .. arguments]);
        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Errors.Trim().Split('\n'));
        Assert.StartsWith("graphexplorer: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_file_is_one_line_and_exit_code_one()
    {
        var run = await CommandLineRun.StartAsync(["cypher", "no-such-file.cypher"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-file.cypher", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }
}
