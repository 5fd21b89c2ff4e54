using System.IO.Compression;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests;

public sealed class CsvImportTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nodes_and_relationships_are_made_as_the_headers_say()
    {
        _folder.Write("persons.csv", "id:ID(Person),name,age:int,:LABEL\nkeanu,Keanu,58,Actor\nlana,Lana,,Director;Writer\n");
        _folder.Write("films.csv", "id:ID(Film),title,years:int[]\n1,\"The Matrix, 1\",1999;2003\n");
        _folder.Write("roles.csv", ":START_ID(Person),role,:END_ID(Film),:TYPE\nkeanu,Neo,1,ACTED_IN\nlana,,1,DIRECTED\n");
        var summary = await _folder.RunAsync("n:Person=persons.csv n:Film=films.csv r:roles.csv");
        Assert.Equal(
            """
            (0:Person:Actor {id: 'keanu', name: 'Keanu', age: 58})
            (1:Person:Director:Writer {id: 'lana', name: 'Lana'})
            (2:Film {id: '1', title: 'The Matrix, 1', years: [1999, 2003]})
            (0)-[:ACTED_IN {role: 'Neo'}]->(2)
            (1)-[:DIRECTED]->(2)
            """,
            _folder.Graph.Text);
        Assert.Equal((3, 2, 9, 0), (summary.Nodes, summary.Relationships, summary.Properties, summary.BadRows));
        Assert.Equal(5, summary.Rows);
    }

    [Fact]
    public async Task The_header_may_be_a_file_of_its_own_and_parts_may_repeat_it()
    {
        _folder.Write("header.csv", ":ID,name\n");
        _folder.Write("part1.csv", "1,a\n2,b\n");
        _folder.Write("part2.csv", ":ID,name\n3,c\n");
        await _folder.RunAsync("n:N=header.csv,part1.csv,part2.csv");
        Assert.Equal("(0:N {name: 'a'})\n(1:N {name: 'b'})\n(2:N {name: 'c'})", _folder.Graph.Text);
    }

    [Fact]
    public async Task Compressed_files_are_read()
    {
        _folder.WriteCompressed("nodes.csv.gz", "\uFEFF:ID,name\n1,a\n");
        using (var archive = ZipFile.Open(_folder.Path("rels.zip"), ZipArchiveMode.Create))
        {
            await using var writer = new StreamWriter(archive.CreateEntry("rels.csv").Open());
            await writer.WriteAsync(":START_ID,:END_ID\n1,1\n");
        }

        await _folder.RunAsync("n:nodes.csv.gz r:SELF=rels.zip");
        Assert.Equal("(0 {name: 'a'})\n(0)-[:SELF]->(0)", _folder.Graph.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task A_compressed_file_that_was_cut_is_an_error(int bytes)
    {
        var path = _folder.WriteCompressed("nodes.csv.gz", ":ID,name\n" + string.Concat(Enumerable.Range(0, 3000).Select(id => $"{id},name {id * 7919 % 3001}\n")));
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(file.Length - bytes);
        }

        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:nodes.csv.gz"));

        Assert.Contains("damaged, or were cut", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_archive_whose_checksum_is_another_is_an_error()
    {
        var path = _folder.Path("nodes.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            await using var writer = new StreamWriter(archive.CreateEntry("nodes.csv", CompressionLevel.NoCompression).Open());
            await writer.WriteAsync(":ID,name\n1,precise\n");
        }

        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[bytes.AsSpan().IndexOf("precise"u8)] ^= 2;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:nodes.zip"));

        Assert.Contains("damaged, or were cut", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_belongs_to_its_space()
    {
        _folder.Write("a.csv", ":ID(A),n\n1,a\n");
        _folder.Write("b.csv", ":ID(B),n\n1,b\n");
        _folder.Write("r.csv", ":START_ID(A),:END_ID(B)\n1,1\n");
        await _folder.RunAsync("n:a.csv n:b.csv r:R=r.csv");
        Assert.EndsWith("(0)-[:R]->(1)", _folder.Graph.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IdType.String, "'01'", 1)]
    [InlineData(IdType.Integer, "1", 0)]
    public async Task Ids_are_compared_and_stored_as_what_they_are(IdType type, string stored, int relationships)
    {
        _folder.Write("n.csv", "id:ID\n01\n");
        _folder.Write("r.csv", ":START_ID,:END_ID\n 1,1\n01,01\n");
        var summary = await _folder.RunAsync("n:n.csv r:R=r.csv", new ImportOptions { IdType = type });
        Assert.Equal($"(0 {{id: {stored}}})", _folder.Graph.Nodes[0].Text);
        Assert.Equal(type == IdType.String ? relationships : 2, summary.Relationships);
    }

    [Fact]
    public async Task An_id_is_stored_as_its_column_says()
    {
        _folder.Write("n.csv", "id:ID(A){id-type:long}\n7\n");
        await _folder.RunAsync("n:n.csv");
        Assert.Equal("(0 {id: 7})", _folder.Graph.Text);
    }

    [Fact]
    public async Task Ids_can_be_the_numbers_of_nodes_that_are_there()
    {
        _folder.Graph = new GraphInMemory { FirstId = 5 };
        _folder.Write("n.csv", "name\na\nb\n");
        await _folder.RunAsync("n:n.csv");
        _folder.Write("r.csv", ":START_ID,:END_ID\n5,6\n5,4\n");
        var summary = await _folder.RunAsync("r:R=r.csv", new ImportOptions { IdType = IdType.Actual });
        Assert.Equal("(5)-[:R]->(6)", Assert.Single(_folder.Graph.Relationships));
        Assert.Equal(1, summary.BadRows);
    }

    [Fact]
    public async Task Nodes_need_no_ids_and_rows_may_end_early()
    {
        _folder.Write("n.csv", ":ID,a,b\n,1\n,2,3\nx\n\n");
        await _folder.RunAsync("n:n.csv");
        Assert.Equal("(0 {a: '1'})\n(1 {a: '2', b: '3'})\n(2)", _folder.Graph.Text);
    }

    [Fact]
    public async Task An_empty_field_is_no_value_and_an_empty_quoted_one_an_empty_text()
    {
        _folder.Write("n.csv", "a,b,c:int,d:string[]\n,\"\",\"\",\"\"\n");
        await _folder.RunAsync("n:n.csv");
        Assert.Equal("(0 {b: '', d: []})", _folder.Graph.Text);
    }

    [Fact]
    public async Task A_property_of_several_types_has_a_column_for_each()
    {
        _folder.Write("n.csv", "a,a:int,a:byte[]\nx,,\n,1,\n,,1;-1\n1,1,\n");
        Assert.Equal(1, (await _folder.RunAsync("n:n.csv")).BadRows);
        Assert.StartsWith("(0 {a: 'x'})\n(1 {a: 1})\n(2 {a: ", _folder.Graph.Text, StringComparison.Ordinal);
        Assert.Equal(3, _folder.Graph.Nodes.Count);
    }

    [Fact]
    public async Task Empty_strings_can_be_no_values()
    {
        _folder.Write("n.csv", "a,b\n1,\"\"\n");
        await _folder.RunAsync("n:n.csv", new ImportOptions { IgnoreEmptyStrings = true });
        Assert.Equal("(0 {a: '1'})", _folder.Graph.Text);
    }

    [Fact]
    public async Task The_characters_that_set_fields_apart_can_be_others()
    {
        _folder.Write("n.csv", "a\tb:string[]\t:LABEL\n'x\ty'\tp|q\tL|M\n");
        await _folder.RunAsync("n:n.csv", new ImportOptions { Delimiter = '\t', ArrayDelimiter = '|', Quote = '\'' });
        Assert.Equal("(0:L:M {a: 'x\\ty', b: ['p', 'q']})", _folder.Graph.Text.Replace("\t", "\\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(',', ',', '"', "--delimiter and --array-delimiter are the same")]
    [InlineData(',', ';', ';', "--array-delimiter and --quote are the same")]
    [InlineData('€', ';', '"', "--delimiter: the character U+20AC")]
    [InlineData(',', '\n', '"', "--array-delimiter: the character U+000A")]
    public async Task Characters_that_cannot_set_fields_apart_are_refused(char delimiter, char array, char quote, string expected)
    {
        _folder.Write("n.csv", "a\n1\n");
        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:n.csv", new ImportOptions { Delimiter = delimiter, ArrayDelimiter = array, Quote = quote }));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(StatusCodes.InvalidRequest, error.Code);
    }

    [Fact]
    public async Task Spaces_that_no_node_file_has_are_found_before_anything_is_made()
    {
        _folder.Write("n.csv", ":ID(Person)\n1\n");
        _folder.Write("r.csv", ":START_ID(Persons),:END_ID(Person)\n1,1\n");
        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:n.csv r:R=r.csv"));
        Assert.Contains("refers to ids of the space Persons, and the files of nodes have :ID(Person)", error.Message, StringComparison.Ordinal);
        Assert.Empty(_folder.Graph.Nodes);
    }

    [Theory]
    [InlineData("missing.csv", "there is no such file")]
    [InlineData(".", "this is a folder")]
    [InlineData("empty.csv", "the file is empty")]
    public async Task Files_that_cannot_be_read_are_named(string name, string expected)
    {
        _folder.Write("empty.csv", "\n\n");
        var error = await Assert.ThrowsAsync<GraphException>(() => _folder.RunAsync("n:" + name));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rows_can_be_one_transaction()
    {
        _folder.Write("n.csv", ":ID\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i}\n")));
        await _folder.RunAsync("n:n.csv", new ImportOptions { SingleTransaction = true });
        Assert.Equal(1, _folder.Graph.Commits);
        Assert.Equal(5000, _folder.Graph.Nodes.Count);
    }

    [Fact]
    public async Task Batches_have_the_rows_that_are_asked_for()
    {
        _folder.Write("n.csv", ":ID\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i}\n")));
        await _folder.RunAsync("n:n.csv", new ImportOptions { BatchRows = 100 });
        Assert.Equal(11, _folder.Graph.Commits);
    }
}
