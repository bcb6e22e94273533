using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>From bytes on a disk to text.</summary>
public sealed class SourceFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.json")]
    public void A_byte_order_mark_goes_away_and_moves_no_column(string file)
    {
        _folder.Write(file, [.. Encoding.UTF8.Preamble, .. "{\"a\": 1}"u8]);
        SourceReadResult read = Read(file);
        Assert.Equal("{\"a\": 1}", read.Text);
        var root = (ObjectNode)SourceParser.Parse(file, read, new DiagnosticBag(), new ReadBudget())!;
        Assert.Equal($"{file}(1,7)", root.Get("a")!.Location.ToString());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF4, 0x90, 0x80, 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 })]
    public void What_is_no_utf_8_is_refused(byte[] bytes)
    {
        _folder.Write("a.yaml", bytes);
        Assert.Equal("it is not UTF-8 text", Read("a.yaml").Failure);
    }

    [Theory]
    [InlineData("missing.yaml")]
    [InlineData("sub/missing.yaml")]
    [InlineData("file.yaml/missing.yaml")]
    [InlineData("sub")]
    [InlineData("../outside.yaml")]
    [InlineData("/etc/passwd")]
    [InlineData("")]
    [InlineData("a\0b.yaml")]
    public void What_cannot_be_had_is_a_reason_and_no_exception(string file)
    {
        _folder.Write("file.yaml", "a: 1\n");
        _folder.Write("sub/x.yaml", "a: 1\n");
        SourceReadResult result = Read(file);
        Assert.Null(result.Text);
        Assert.False(string.IsNullOrWhiteSpace(result.Failure));
    }

    [Fact]
    public void A_folder_whose_name_starts_like_the_root_is_outside()
    {
        _folder.Write("root/a.yaml", "a: 1\n");
        _folder.Write("root2/a.yaml", "a: 1\n");
        SourceReadResult result = new DiskSourceProvider(_folder.PathOf("root")).Read("../root2/a.yaml");
        Assert.Null(result.Text);
    }

    [Theory]
    [InlineData("../outside/a.yaml", "it is a link that leads out of the root of the inputs")]
    [InlineData("../root2/a.yaml", "it is a link that leads out of the root of the inputs")]
    [InlineData("link.yaml", "it is a link that leads out of the root of the inputs")]
    [InlineData("sub/a.yaml", null)]
    [InlineData("missing.yaml", null)]
    public void A_document_may_not_refer_to_a_link_that_leads_out_of_the_root(string target, string? refusal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        _folder.Write("outside/a.yaml", "a: 1\n");
        _folder.Write("root2/a.yaml", "a: 1\n");
        _folder.Write("root/sub/a.yaml", "a: 1\n");
        File.CreateSymbolicLink(_folder.PathOf("root/link.yaml"), target);
        Directory.CreateSymbolicLink(_folder.PathOf("alias"), "root");
        Assert.Equal(refusal, new DiskSourceProvider(_folder.PathOf("root")).RefusalOf("link.yaml"));
        Assert.Equal(refusal, new DiskSourceProvider(_folder.PathOf("alias")).RefusalOf("link.yaml"));
    }

    [Fact]
    public void A_folder_that_is_a_link_out_of_the_root_is_refused_and_one_within_it_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making a link needs rights on Windows that a test may lack.");
        _folder.Write("outside/a.yaml", "a: 1\n");
        _folder.Write("root/sub/a.yaml", "a: 1\n");
        Directory.CreateSymbolicLink(_folder.PathOf("root/out"), "../outside");
        Directory.CreateSymbolicLink(_folder.PathOf("root/in"), "sub");
        var provider = new DiskSourceProvider(_folder.PathOf("root"));
        Assert.NotNull(provider.RefusalOf("out/a.yaml"));
        Assert.Null(provider.RefusalOf("in/a.yaml"));
        Assert.Null(provider.RefusalOf("sub/a.yaml"));
    }

    private SourceReadResult Read(string file) => new DiskSourceProvider(_folder.Root).Read(file);
}
