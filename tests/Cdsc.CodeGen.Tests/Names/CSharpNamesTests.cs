using System.Text;
using Cdsc.CodeGen.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace Cdsc.CodeGen.Tests.Names;

public sealed class CSharpNamesTests
{
    /// <summary>What stands behind a type's name in the longest name of a file: the converter's, while it is being written.</summary>
    private const string LongestSuffix = "JsonConverter.cs.cdsc-tmp";

    public static TheoryData<string> Texts => HostileTexts.All;

    public static TheoryData<string> Keywords =>
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(kind => SyntaxFacts.GetText(kind)).Where(text => text.All(char.IsAsciiLetter)),
    ];

    [Theory]
    [InlineData("cds_metadata_url", "CdsMetadataUrl")]
    [InlineData("cdsMetadataUrl", "CdsMetadataUrl")]
    [InlineData("CDS-WG1-01", "CDSWG101")]
    [InlineData("If-None-Match", "IfNoneMatch")]
    [InlineData("application/json", "ApplicationJson")]
    [InlineData("a.b/c d", "ABCD")]
    [InlineData("x", "X")]
    [InlineData("__a__", "A")]
    [InlineData("$ref", "Ref")]
    [InlineData("1st", "_1st")]
    [InlineData("2026-01", "_202601")]
    [InlineData("", "Unnamed")]
    [InlineData("_", "Unnamed")]
    [InlineData("***", "Unnamed")]
    [InlineData("😀", "Unnamed")]
    [InlineData("happy😀face", "HappyFace")]
    [InlineData("straße", "Straße")]
    [InlineData("été", "Été")]
    [InlineData("e\u0301te\u0301", "E\u0301te\u0301")]
    [InlineData("日本語", "日本語")]
    [InlineData("имя_поля", "ИмяПоля")]
    [InlineData("ıi", "ıi")]
    [InlineData("٣x", "_٣x")]
    [InlineData("class", "Class")]
    [InlineData("a\u200bb", "AB")]
    [InlineData("a\u202eb", "AB")]
    public void A_pascal_name(string name, string expected) => Assert.Equal(expected, CSharpNames.Pascal(name));

    [Fact]
    public void Half_a_surrogate_pair_is_no_part_of_a_name() => Assert.Equal("AbcDef", CSharpNames.Pascal("\ud800abc\udc00def"));

    [Theory]
    [InlineData("entry_id", "entryId")]
    [InlineData("If-None-Match", "ifNoneMatch")]
    [InlineData("ETag", "eTag")]
    [InlineData("ID", "id")]
    [InlineData("URLBase", "urlBase")]
    [InlineData("URL", "url")]
    [InlineData("X-Trace", "xTrace")]
    [InlineData("A", "a")]
    [InlineData("1st", "_1st")]
    [InlineData("", "unnamed")]
    [InlineData("default", "@default")]
    [InlineData("Class", "@class")]
    [InlineData("value", "@value")]
    [InlineData("NULL", "@null")]
    [InlineData("Été", "été")]
    public void A_camel_name(string name, string expected) => Assert.Equal(expected, CSharpNames.Camel(name));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_gives_an_identifier(string text)
    {
        Assert.True(CSharpSyntaxText.IsIdentifier(CSharpNames.Pascal(text)), CSharpNames.Pascal(text));
        Assert.True(CSharpSyntaxText.IsIdentifier(CSharpNames.Camel(text)), CSharpNames.Camel(text));
    }

    [Fact]
    public void Random_text_of_all_scripts_gives_identifiers()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)random.Next(0x10000)));
            Assert.True(CSharpSyntaxText.IsIdentifier(CSharpNames.Pascal(text)), Escaped(text));
            Assert.True(CSharpSyntaxText.IsIdentifier(CSharpNames.Camel(text)), Escaped(text));
        }
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void A_keyword_is_a_parameter_a_local_a_member_and_a_type_nonetheless(string keyword)
    {
        string camel = CSharpNames.Camel(keyword);
        string pascal = CSharpNames.Pascal(keyword);
        CSharpSyntaxText.Parse($$"""
            sealed class {{pascal}}
            {
                public int {{pascal}}Member { get; init; }
                public static async System.Threading.Tasks.Task<int> M(int {{camel}}, {{pascal}} other)
                {
                    await System.Threading.Tasks.Task.Yield();
                    int copy = {{camel}};
                    return copy + {{camel}} + other.{{pascal}}Member;
                }
                public static int N() { int {{camel}} = 1; return {{camel}}; }
            }
            """);
    }

    [Fact]
    public void Every_reserved_keyword_is_escaped() => Assert.All(
        SyntaxFacts.GetReservedKeywordKinds().Select(kind => SyntaxFacts.GetText(kind)).Where(text => text.All(char.IsAsciiLetter)),
        keyword => Assert.StartsWith("@", CSharpNames.Camel(keyword), StringComparison.Ordinal));

    [Fact]
    public void A_very_long_name_is_cut()
    {
        string name = CSharpNames.Pascal(new string('a', 500));
        Assert.Equal("A" + new string('a', 119), name);
        Assert.InRange(CSharpNames.Camel(new string('b', 500)).Length, 100, 120);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("語")]
    public void A_very_long_name_fits_into_the_name_of_a_file(string letter)
    {
        string name = CSharpNames.Pascal(string.Concat(Enumerable.Repeat(letter, 500)));
        Assert.InRange(Encoding.UTF8.GetByteCount(name + LongestSuffix), 1, 255);
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("Acme.Pets")]
    [InlineData("_a.b2")]
    [InlineData("Été")]
    public void These_are_namespaces(string text) => Assert.True(CSharpNames.IsNamespace(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Acme.")]
    [InlineData(".Acme")]
    [InlineData("Acme..Pets")]
    [InlineData("1Acme")]
    [InlineData("Acme.2")]
    [InlineData("Acme Pets")]
    [InlineData("Acme-Pets")]
    [InlineData("Acme.class")]
    [InlineData("Acme;")]
    [InlineData("global::Acme")]
    [InlineData("Acme<T>")]
    [InlineData("Acme\n")]
    [InlineData("@class")]
    public void These_are_none(string text) => Assert.False(CSharpNames.IsNamespace(text));

    private static string Escaped(string text) => string.Concat(text.Select(c => $"\\u{(int)c:X4}"));
}
