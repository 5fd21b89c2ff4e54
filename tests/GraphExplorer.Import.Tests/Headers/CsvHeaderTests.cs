using GraphExplorer.Import.Headers;
using GraphExplorer.Model;

namespace GraphExplorer.Import.Tests.Headers;

public sealed class CsvHeaderTests
{
    [Theory]
    [InlineData(true, "id:ID,name,:LABEL,:IGNORE")]
    [InlineData(true, "name,age:int")]
    [InlineData(true, "a,a:int,a:int[]")]
    [InlineData(true, "id:ID,:LABEL,:LABEL")]
    [InlineData(false, ":START_ID,:END_ID,:TYPE")]
    [InlineData(false, ":TYPE,since:int,:END_ID(A),:START_ID(B)")]
    public void Headers_that_make_sense_are_taken(bool isNodes, string header) => Assert.Equal(header.Split(',').Length, Parse(isNodes, header).Columns.Count);

    [Theory]
    [InlineData(true, ":START_ID,:END_ID", "a file of nodes has no column :START_ID")]
    [InlineData(true, ":TYPE", "a file of nodes has no column :TYPE")]
    [InlineData(true, "a:ID,b:ID", "2 columns :ID")]
    [InlineData(true, "a,a:string", "several columns for the property 'a'")]
    [InlineData(true, "a:ID,a", "several columns for the property 'a'")]
    [InlineData(false, ":START_ID,:TYPE", "has no column :END_ID")]
    [InlineData(false, "a,b", "has no column :START_ID")]
    [InlineData(false, ":START_ID,:END_ID,:LABEL", "a file of relationships has no column :LABEL")]
    [InlineData(false, ":START_ID,:START_ID,:END_ID", "2 columns :START_ID")]
    [InlineData(false, ":START_ID,:END_ID,since:number", "column 3 of the header: 'since:number': there is no type 'number'")]
    public void Headers_that_do_not_are_refused_with_the_place(bool isNodes, string header, string expected)
    {
        var error = Assert.Throws<GraphException>(() => Parse(isNodes, header));
        Assert.StartsWith("data.csv, line 1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "a.csv", "", "a.csv")]
    [InlineData(true, "Person=a.csv,b.csv", "Person", "a.csv|b.csv")]
    [InlineData(true, "Person:Actor=a.csv", "Person|Actor", "a.csv")]
    [InlineData(true, "./x=y.csv", "", "./x=y.csv")]
    [InlineData(false, "KNOWS=a.csv", "KNOWS", "a.csv")]
    [InlineData(false, "A:B=a.csv", "A:B", "a.csv")]
    public void An_argument_names_labels_or_a_type_and_files(bool isNodes, string argument, string names, string files)
    {
        var source = ImportSource.Parse(isNodes, argument);
        Assert.Equal(names, string.Join('|', source.Names));
        Assert.Equal(files, string.Join('|', source.Files));
    }

    [Fact]
    public void An_argument_without_a_file_is_refused() => Assert.Throws<GraphException>(() => ImportSource.Parse(true, "Person="));

    private static CsvHeader Parse(bool isNodes, string header) => CsvHeader.Parse(header.Split(','), new ImportSource(isNodes, [], []), "data.csv", 1);
}
