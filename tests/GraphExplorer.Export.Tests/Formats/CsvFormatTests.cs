using GraphExplorer.Model;
using static GraphExplorer.Export.Tests.GraphSamples;

namespace GraphExplorer.Export.Tests.Formats;

public sealed class CsvFormatTests
{
    [Fact]
    public async Task Relationships_have_the_ids_and_names_of_their_ends()
        => Assert.Equal(
            "id,type,source,source_name,target,target_name,certain,code,form,since\r\n"
            + "a,SUPPORTS,china,China,russia,Russia,,071,economic,\r\n"
            + "b,SUPPORTS,china,China,russia,Russia,true,,military,\r\n"
            + "5:db:3,OPPOSES,russia,Russia,russia,Russia,,,,2014\r\n",
            await WriteAsync("csv", Alignment()));

    [Fact]
    public async Task The_nodes_are_a_part_of_their_own()
        => Assert.Equal(
            "id,label,labels,aliases,name,score\r\n"
            + "china,China,\"[\"\"Actor\"\",\"\"State\"\"]\",[],China,1\r\n"
            + "russia,Russia,\"[\"\"Actor\"\",\"\"State\"\"]\",\"[\"\"Moscow\"\",\"\"the Kremlin\"\"]\",Russia,2.5\r\n",
            await WriteAsync("csv", Alignment(), new ExportOptions { Part = "nodes" }));

    [Fact]
    public async Task Hostile_texts_come_back_as_they_were()
    {
        var rows = Parse(await WriteAsync("csv", Hostile(), new ExportOptions { Part = "nodes" }));
        var label = rows[0].IndexOf("label");

        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        // UTF-8 has no lone surrogates: they become U+FFFD, all else is exact.
        var expected = HostileTexts.Select(text => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(expected, rows.Skip(1).Select(row => row[label]));
    }

    [Fact]
    public async Task An_empty_text_differs_from_an_absent_value()
    {
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(Node(1, [], ("id", "a"), ("note", string.Empty))))
            .Add(GraphValue.FromNode(Node(2, [], ("id", "b"))))
            .Build();

        Assert.Equal("id,label,labels,note\r\na,a,[],\"\"\r\nb,b,[],\r\n", await WriteAsync("csv", graph, new ExportOptions { Part = "nodes" }));
    }

    [Fact]
    public async Task A_property_named_like_a_fixed_column_gets_a_name_of_its_own()
    {
        var a = Node(1, [], ("id", "a"));
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(a))
            .Add(GraphValue.FromRelationship(Relationship(1, "R", a, a, ("type", "x"), ("properties.type", "y"))))
            .Build();

        Assert.Equal(
            "id,type,source,source_name,target,target_name,properties.type,properties.properties.type\r\n5:db:1,R,a,a,a,a,y,x\r\n",
            await WriteAsync("csv", graph));
    }

    [Fact]
    public async Task An_id_that_is_not_unique_keeps_its_column()
    {
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(Node(1, [], ("id", "same"))))
            .Add(GraphValue.FromNode(Node(2, [], ("id", "same"))))
            .Build();

        Assert.Equal(
            "id,label,labels,properties.id\r\n4:db:1,4:db:1,[],same\r\n4:db:2,4:db:2,[],same\r\n",
            await WriteAsync("csv", graph, new ExportOptions { Part = "nodes" }));
    }

    [Fact]
    public async Task Temporal_values_are_written_in_ISO_8601()
    {
        var graph = new ExportGraphBuilder()
            .Add(GraphValue.FromNode(Node(1, [], ("id", "a"), ("on", GraphValue.FromDate(new NodaTime.LocalDate(2022, 2, 24))), ("ratio", double.PositiveInfinity))))
            .Build();

        Assert.Equal("id,label,labels,on,ratio\r\na,a,[],2022-02-24,Infinity\r\n", await WriteAsync("csv", graph, new ExportOptions { Part = "nodes" }));
    }

    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted)
            {
                if (text[i] != '"')
                {
                    cell.Append(text[i]);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (text[i] == '"')
            {
                quoted = true;
            }
            else if (text[i] is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (text[i] != '\r')
            {
                cell.Append(text[i]);
            }
        }

        return rows;
    }
}
