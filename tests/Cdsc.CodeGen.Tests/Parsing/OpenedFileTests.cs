using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>JSON files that are read while they are parsed.</summary>
public sealed class OpenedFileTests : IDisposable
{
    private const string Document = "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {PATHS}}";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_opened_below_the_root_alone()
    {
        _folder.Write("root/a.json", "{}");
        _folder.Write("root/empty.json", "");
        _folder.Write("root2/a.json", "{}");
        var provider = new DiskSourceProvider(_folder.PathOf("root"));
        using (Stream? stream = provider.Open("a.json"))
        {
            Assert.NotNull(stream);
            Assert.Equal("{}", new StreamReader(stream).ReadToEnd());
        }

        Assert.All(["../root2/a.json", _folder.PathOf("root2/a.json"), "missing.json", "", ".", "a\0.json", "empty.json"], file => Assert.Null(provider.Open(file)));
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_moves_no_column()
    {
        _folder.Write("a.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Document.Replace("PATHS", "\"x\": 1", StringComparison.Ordinal))]);
        Assert.Equal(["a.json(1,72): CDSC0021", "a.json(1,77): CDSC0025"], Problems("a.json"));
    }

    [Theory]
    [InlineData("a.json", "a.json: CDSC0001: The input can't be read: it is not UTF-8 text.")]
    [InlineData("b.json", "b.json(1,87): CDSC0002: The referenced file 'a.json' can't be read: it is not UTF-8 text.")]
    public void What_turns_out_to_be_no_text_is_said_as_for_any_file(string input, string expected)
    {
        _folder.Write("a.json", [.. Encoding.UTF8.GetBytes($"{{\"a\":\"{new string('x', 100_000)}"), 0xFF]);
        _folder.Write("b.json", Document.Replace("PATHS", "\"/b\": {\"$ref\": \"a.json\"}", StringComparison.Ordinal));
        ReadResult result = OpenApiReader.Read([input], new DiskSourceProvider(_folder.Root));
        Assert.Equal([expected], result.Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}: {diagnostic.Message}").Select(line => line[..Math.Min(line.Length, expected.Length)]));
    }

    [Theory]
    [InlineData(false, "it could not be read: the disk is gone.")]
    [InlineData(true, "it may not be read (permission denied).")]
    public void A_disk_that_fails_meanwhile_is_said(bool isForbidden, string expected)
    {
        ReadResult result = OpenApiReader.Read(["a.json"], new FailingSources(isForbidden ? new UnauthorizedAccessException() : new IOException("the disk is gone.")));
        Assert.Equal(["a.json: CDSC0001"], result.Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}"));
        Assert.Contains(expected, Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_of_the_provider_is_none_of_the_document() =>
        Assert.Throws<ObjectDisposedException>(() => OpenApiReader.Read(["a.json"], new FailingSources(new ObjectDisposedException("stream"))));

    [Fact]
    public void Nothing_stays_open()
    {
        _folder.Write("a.json", Document.Replace("PATHS", "", StringComparison.Ordinal));
        _folder.Write("broken.json", "[");
        var sources = new CountingSources(_folder.Root);
        OpenApiReader.Read(["a.json"], sources);
        OpenApiReader.Read(["broken.json"], sources);
        Assert.Equal(2, sources.Opened.Count);
        Assert.All(sources.Opened, stream => Assert.False(stream.CanRead));
    }

    private IEnumerable<string> Problems(string file) =>
        OpenApiReader.Read([file], new DiskSourceProvider(_folder.Root)).Diagnostics.Select(diagnostic => $"{diagnostic.Location}: {diagnostic.Id}");

    private sealed class FailingSources(Exception failure) : ISourceProvider
    {
        public SourceReadResult Read(string file) => throw new InvalidOperationException("Nobody asks for all of it.");

        public Stream Open(string file) => new FailingStream(failure);
    }

    private sealed class FailingStream(Exception failure) : MemoryStream
    {
        private bool _isGone;

        public override int Read(Span<byte> buffer)
        {
            if (_isGone)
            {
                throw failure;
            }

            _isGone = true;
            "{\"a\": 1, \"a\": 2, "u8.CopyTo(buffer);
            buffer[17..].Fill((byte)' ');
            return buffer.Length;
        }
    }

    private sealed class CountingSources(string root) : ISourceProvider
    {
        private readonly DiskSourceProvider _disk = new(root);

        public List<Stream> Opened { get; } = [];

        public SourceReadResult Read(string file) => _disk.Read(file);

        public Stream? Open(string file)
        {
            Stream? stream = _disk.Open(file);
            if (stream is not null)
            {
                Opened.Add(stream);
            }

            return stream;
        }
    }
}
