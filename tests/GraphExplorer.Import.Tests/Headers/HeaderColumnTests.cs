using GraphExplorer.Import.Headers;

namespace GraphExplorer.Import.Tests.Headers;

public sealed class HeaderColumnTests
{
    [Theory]
    [InlineData("name", "Property name String")]
    [InlineData("name:string", "Property name String")]
    [InlineData("t:int", "Property t Integer")]
    [InlineData("t:long", "Property t Integer")]
    [InlineData("t:short", "Property t Integer")]
    [InlineData("t:byte", "Property t Integer")]
    [InlineData("t:FLOAT", "Property t Float")]
    [InlineData("t:double", "Property t Float")]
    [InlineData("t:boolean", "Property t Boolean")]
    [InlineData("t:char", "Property t Char")]
    [InlineData("t:point", "Property t Point")]
    [InlineData("t:date", "Property t Date")]
    [InlineData("t:localtime", "Property t LocalTime")]
    [InlineData("t:time", "Property t Time")]
    [InlineData("t:localdatetime", "Property t LocalDateTime")]
    [InlineData("t:datetime", "Property t DateTime")]
    [InlineData("t:duration", "Property t Duration")]
    [InlineData("t:int[]", "Property t Integer[]")]
    [InlineData("t:string[]", "Property t String[]")]
    [InlineData("t:byte[]", "Property t Bytes[]")]
    [InlineData("a{b}:int", "Property a{b} Integer")]
    [InlineData("a:b:int", "Property a:b Integer")]
    [InlineData(" name : int ", "Property name Integer")]
    [InlineData(":ID", "Id - String")]
    [InlineData("id:ID", "Id id String")]
    [InlineData("id:ID(Person)", "Id id String (Person)")]
    [InlineData(":ID(Person)", "Id - String (Person)")]
    [InlineData("id:ID(Person){label:Person, id-type:int}", "Id id Integer (Person) id-type=int label=Person")]
    [InlineData("id:ID{id-type:long}", "Id id Integer id-type=long")]
    [InlineData(":LABEL", "Label - String")]
    [InlineData(":label", "Label - String")]
    [InlineData(":START_ID(Person)", "StartId - String (Person)")]
    [InlineData("from:START_ID", "StartId - String")]
    [InlineData(":END_ID", "EndId - String")]
    [InlineData(":TYPE", "Type - String")]
    [InlineData(":IGNORE", "Ignore - String")]
    [InlineData("name:IGNORE", "Ignore - String")]
    [InlineData("", "Ignore - String")]
    [InlineData("place:point{crs:WGS-84}", "Property place Point crs=WGS-84")]
    [InlineData("at:datetime{timezone:Europe/Kyiv}", "Property at DateTime timezone=Europe/Kyiv")]
    [InlineData("at:time{timezone:+02:00}", "Property at Time timezone=+02:00")]
    public void A_field_of_a_header_is_read(string field, string expected)
    {
        var column = HeaderColumnParser.Parse(field);
        var text = $"{column.Role} {column.Name ?? "-"} {column.Type}{(column.IsArray ? "[]" : "")}"
            + (column.Space.Length > 0 ? $" ({column.Space})" : "")
            + string.Concat(column.Options.OrderBy(option => option.Key, StringComparer.Ordinal).Select(option => $" {option.Key}={option.Value}"));
        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("t:integer", "there is no type 'integer'")]
    [InlineData("t:", "there is no type ''")]
    [InlineData(":int", "a property needs a name")]
    [InlineData("t:int(Person)", "only ID, START_ID and END_ID have an id space")]
    [InlineData(":LABEL(Person)", "only ID, START_ID and END_ID have an id space")]
    [InlineData("t:int{crs:WGS-84}", "there is no option 'crs' here")]
    [InlineData("t:point{timezone:Z}", "there is no option 'timezone' here (only crs)")]
    [InlineData("t:point{crs}", "is not written as name:value")]
    [InlineData("id:ID{id-type:date}", "an id is stored as string, int or long")]
    [InlineData("id:ID{id-type:number}", "there is no type 'number'")]
    public void A_field_that_means_nothing_is_refused_with_what_would(string field, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => HeaderColumnParser.Parse(field)).Message, StringComparison.Ordinal);
}
