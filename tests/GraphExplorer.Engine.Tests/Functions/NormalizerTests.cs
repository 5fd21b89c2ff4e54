using System.Globalization;
using System.Text;
using GraphExplorer.Engine.Functions.Strings.Normalization;
using GraphExplorer.Engine.Tests.Expressions;

namespace GraphExplorer.Engine.Tests.Functions;

public sealed class NormalizerTests
{
    // Random sequences of characters that decompose or combine, with what another implementation of the annex (CPython's) makes of them.
    [Theory]
    [InlineData("2F16 1F143 33E0 2F961 1D764", "2F16 1F143 33E0 25BAB 1D764", "2F16 1F143 33E0 25BAB 1D764", "5338 0054 0031 65E5 25BAB 039F", "5338 0054 0031 65E5 25BAB 039F")]
    [InlineData("01FD 11C1 FC76 2F8C3 2DE4", "01FD 11C1 FC76 6469 2DE4", "00E6 0301 11C1 FC76 6469 2DE4", "01FD 11C1 062B 0631 6469 2DE4", "00E6 0301 11C1 062B 0631 6469 2DE4")]
    [InlineData("1E82", "1E82", "0057 0301", "1E82", "0057 0301")]
    [InlineData("F90A", "91D1", "91D1", "91D1", "91D1")]
    [InlineData("24E6 F954 FF59 0ECB", "24E6 51DC FF59 0ECB", "24E6 51DC FF59 0ECB", "0077 51DC 0079 0ECB", "0077 51DC 0079 0ECB")]
    [InlineData("2DE6 012C 1EE9B 213B FA40", "2DE6 012C 1EE9B 213B 61F2", "2DE6 0049 0306 1EE9B 213B 61F2", "2DE6 012C 063A 0046 0041 0058 61F2", "2DE6 0049 0306 063A 0046 0041 0058 61F2")]
    [InlineData("1F67 2F86F F99B", "1F67 5BE7 934A", "03C9 0314 0342 5BE7 934A", "1F67 5BE7 934A", "03C9 0314 0342 5BE7 934A")]
    [InlineData("2F850 2F971", "5207 4334", "5207 4334", "5207 4334", "5207 4334")]
    [InlineData("1DEE", "1DEE", "1DEE", "1DEE", "1DEE")]
    [InlineData("1D500 FBAB 1D5C 1DB9 00C0", "1D500 FBAB 1D5C 1DB9 00C0", "1D500 FBAB 1D5C 1DB9 0041 0300", "0077 06BE 1D25 028B 00C0", "0077 06BE 1D25 028B 0041 0300")]
    [InlineData("20DB", "20DB", "20DB", "20DB", "20DB")]
    [InlineData("1ED0 1ED5", "1ED0 1ED5", "004F 0302 0301 006F 0302 0309", "1ED0 1ED5", "004F 0302 0301 006F 0302 0309")]
    [InlineData("326F 1FFB FF34", "326F 038F FF34", "326F 03A9 0301 FF34", "B098 038F 0054", "1102 1161 03A9 0301 0054")]
    [InlineData("1F64 1D765", "1F64 1D765", "03C9 0313 0301 1D765", "1F64 03A0", "03C9 0313 0301 03A0")]
    [InlineData("F968 3189", "6CCC 3189", "6CCC 3189", "6CCC 1188", "6CCC 1188")]
    [InlineData("33F5", "33F5", "33F5", "0032 0032 65E5", "0032 0032 65E5")]
    [InlineData("1ED1 1E27 2F5B 05A6", "1ED1 1E27 2F5B 05A6", "006F 0302 0301 0068 0308 2F5B 05A6", "1ED1 1E27 7259 05A6", "006F 0302 0301 0068 0308 7259 05A6")]
    [InlineData("3201 2FA17 1D47F", "3201 9EF9 1D47F", "3201 9EF9 1D47F", "0028 1102 0029 9EF9 0058", "0028 1102 0029 9EF9 0058")]
    [InlineData("00CE 1D444 1D6FD 1D7F3 3337", "00CE 1D444 1D6FD 1D7F3 3337", "0049 0302 1D444 1D6FD 1D7F3 3337", "00CE 0051 03B2 0037 30DA 30BD", "0049 0302 0051 03B2 0037 30D8 309A 30BD")]
    [InlineData("3251", "3251", "3251", "0032 0031", "0032 0031")]
    [InlineData("ACC2 3229 FCF2", "ACC2 3229 FCF2", "1100 1167 11C1 3229 FCF2", "ACC2 0028 5341 0029 0640 064E 0651", "1100 1167 11C1 0028 5341 0029 0640 064E 0651")]
    [InlineData("1F7D FCF6 FCAF", "03CE FCF6 FCAF", "03C9 0301 FCF6 FCAF", "03CE 0637 064A 0633 062E", "03C9 0301 0637 064A 0633 062E")]
    [InlineData("0457 2F1C", "0457 2F1C", "0456 0308 2F1C", "0457 53C8", "0456 0308 53C8")]
    [InlineData("1F242", "1F242", "1F242", "3014 4E8C 3015", "3014 4E8C 3015")]
    [InlineData("0064 FA19 015D", "0064 795E 015D", "0064 795E 0073 0302", "0064 795E 015D", "0064 795E 0073 0302")]
    [InlineData("2F924 FA9A A8E4 F930 1183A", "7280 6F22 A8E4 64C4 1183A", "7280 6F22 A8E4 64C4 1183A", "7280 6F22 A8E4 64C4 1183A", "7280 6F22 A8E4 64C4 1183A")]
    [InlineData("FC0D", "FC0D", "FC0D", "062A 062E", "062A 062E")]
    [InlineData("1D7F3", "1D7F3", "1D7F3", "0037", "0037")]
    [InlineData("1D538 1FE4", "1D538 1FE4", "1D538 03C1 0313", "0041 1FE4", "0041 03C1 0313")]
    [InlineData("2F81D", "51F5", "51F5", "51F5", "51F5")]
    [InlineData("AFCA FC5A", "AFCA FC5A", "1101 116E 11B9 FC5A", "AFCA 064A 064A", "1101 116E 11B9 064A 064A")]
    [InlineData("FE4D 33C1 FEB9", "FE4D 33C1 FEB9", "FE4D 33C1 FEB9", "005F 004D 03A9 0635", "005F 004D 03A9 0635")]
    [InlineData("2F8C0 FC5F 135F", "63C5 FC5F 135F", "63C5 FC5F 135F", "63C5 0020 064D 0651 135F", "63C5 0020 064D 0651 135F")]
    [InlineData("1F232 2F8EC 2F971 A8ED 0069", "1F232 236A3 4334 A8ED 0069", "1F232 236A3 4334 A8ED 0069", "7981 236A3 4334 A8ED 0069", "7981 236A3 4334 A8ED 0069")]
    [InlineData("02E1 FB49 08FC", "02E1 05E9 05BC 08FC", "02E1 05E9 05BC 08FC", "006C 05E9 05BC 08FC", "006C 05E9 05BC 08FC")]
    [InlineData("334E FE50", "334E FE50", "334E FE50", "30E4 30FC 30C9 002C", "30E4 30FC 30C8 3099 002C")]
    [InlineData("A674 1E3C 3347 2FBC 1D7C7", "A674 1E3C 3347 2FBC 1D7C7", "A674 004C 032D 3347 2FBC 1D7C7", "A674 1E3C 30DE 30F3 30B7 30E7 30F3 9AD8 03C6", "A674 004C 032D 30DE 30F3 30B7 30E7 30F3 9AD8 03C6")]
    [InlineData("094D 3265 1D73F 328A 322A", "094D 3265 1D73F 328A 322A", "094D 3265 1D73F 328A 322A", "094D 1107 03BA 6708 0028 6708 0029", "094D 1107 03BA 6708 0028 6708 0029")]
    [InlineData("2F97E 073C", "265A8 073C", "265A8 073C", "265A8 073C", "265A8 073C")]
    [InlineData("1EE24 1D759", "1EE24 1D759", "1EE24 1D759", "0647 0394", "0647 0394")]
    public void Texts_take_the_four_normal_forms(string source, string composed, string decomposed, string compatibilityComposed, string compatibilityDecomposed)
    {
        Assert.Equal(composed, Hexadecimal(Normalizer.Normalize(Text(source), NormalizationForm.FormC)));
        Assert.Equal(decomposed, Hexadecimal(Normalizer.Normalize(Text(source), NormalizationForm.FormD)));
        Assert.Equal(compatibilityComposed, Hexadecimal(Normalizer.Normalize(Text(source), NormalizationForm.FormKC)));
        Assert.Equal(compatibilityDecomposed, Hexadecimal(Normalizer.Normalize(Text(source), NormalizationForm.FormKD)));
    }

    [Theory]
    [InlineData("normalize('e\\u0301') = '\\u00e9'", "true")]
    [InlineData("size(normalize('\\u00e9', NFD))", "2")]
    [InlineData("normalize('\\ufb01', NFKC)", "'fi'")]
    [InlineData("'\\u00e9' IS NORMALIZED", "true")]
    [InlineData("'e\\u0301' IS NORMALIZED", "false")]
    [InlineData("'e\\u0301' IS NFD NORMALIZED", "true")]
    [InlineData("'\\ufb01' IS NOT NFKD NORMALIZED", "true")]
    [InlineData("normalize(null)", "null")]
    public void Cypher_normalizes(string expression, string expected) => Assert.Equal(expected, Evaluated.Text(expression));

    [Fact]
    public void A_surrogate_without_a_partner_stays() => Assert.Equal("\uD800e", Normalizer.Normalize("\uD800e", NormalizationForm.FormC));

    private static string Text(string codes) =>
        string.Concat(codes.Split(' ').Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))));

    private static string Hexadecimal(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture)));
}
