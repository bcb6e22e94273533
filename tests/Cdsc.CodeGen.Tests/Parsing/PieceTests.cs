using System.Text;
using Cdsc.CodeGen.OpenApi;

namespace Cdsc.CodeGen.Tests.Parsing;

/// <summary>JSON that comes a piece at a time is what it is as a whole, and so is what is wrong with it.</summary>
public sealed class PieceTests
{
    private const string Sample = "{\n  \"first\": [1, -2.50e+3, true, false, null],\r\n\t\"caf\u00e9 \\u00e9 \\\"x\\\"\": { \"\": \"\U0001F600 \u20ac\", \"long\": \"a text that is longer than many a piece, \u00e9\u00e9\u00e9\" },\n\n\"x\":[],\"y\":{},\"x\": 1 }   \n";

    /// <summary>The least lengths of a piece, where nearly every character is the last of one, and some that hold a token or more.</summary>
    private static readonly int[] Lengths = [4, 5, 6, 7, 8, 9, 11, 16, 31, 64, 1_000];

    [Fact]
    public void A_tree_and_its_positions_do_not_depend_on_pieces()
    {
        string whole = Read(Encoding.UTF8.GetBytes(Sample), length: null);
        Assert.Contains("a.json(5,15): CDSC0005", whole, StringComparison.Ordinal);
        Assert.All(Lengths, length => Assert.Equal(whole, Read(Encoding.UTF8.GetBytes(Sample), length)));
    }

    [Fact]
    public void What_is_wrong_does_not_depend_on_pieces()
    {
        var chance = new Chance();
        int broken = 0;
        for (int turn = 0; turn < 2_000; turn++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Changed(chance));
            string whole = Read(bytes, length: null);
            int length = chance.Of(Lengths);
            string pieces = Read(bytes, length);
            Assert.True(whole == pieces, $"{chance.Name}, pieces of {length}: {Encoding.UTF8.GetString(bytes)}\n{whole}\n{pieces}");
            broken += whole.Contains("CDSC0004", StringComparison.Ordinal) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{broken} of 2000 were broken.");
        Assert.InRange(broken, 200, 1_990);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n \t\r\n       ")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("{\"a\": {\"\\udc00\": 1}}")]
    [InlineData("[1, 2")]
    [InlineData("{\"a\": \"b")]
    [InlineData("{}          x")]
    [InlineData("1")]
    [InlineData("12345678901234567890")]
    [InlineData("\"a text that is a document\"")]
    public void The_edges_of_a_text_are_the_same_in_pieces(string text) =>
        Assert.All(Lengths, length => Assert.Equal(Read(Encoding.UTF8.GetBytes(text), null), Read(Encoding.UTF8.GetBytes(text), length)));

    [Fact]
    public void A_value_longer_than_a_piece_and_blanks_longer_than_that_are_read()
    {
        string text = $"[{new string(' ', 1_000)}\"{new string('\u00e9', 10_000)}\",{new string('\n', 300)}{new string('1', 500)}]";
        Assert.All([4, 64], length => Assert.Equal(Read(Encoding.UTF8.GetBytes(text), null), Read(Encoding.UTF8.GetBytes(text), length)));
    }

    [Fact]
    public void Too_many_values_and_too_deep_ones_are_refused_at_the_same_place()
    {
        byte[] deep = Encoding.UTF8.GetBytes(new string('[', 300));
        Assert.Contains("CDSC0004", Read(deep, null), StringComparison.Ordinal);
        Assert.Equal(Read(deep, null), Read(deep, 16));
        byte[] many = Encoding.UTF8.GetBytes($"[{string.Concat(Enumerable.Repeat("0,", ReadBudget.MaximumValues))}0]");
        var diagnostics = new DiagnosticBag();
        Assert.Null(SourceParser.ParseJson("a.json", new Utf8Pieces(new MemoryStream(many)), diagnostics, new ReadBudget()));
        Assert.Equal($"a.json(1,{2 * ReadBudget.MaximumValues})", Assert.Single(diagnostics.ToSorted()).Location.ToString());
    }

    [Theory]
    [InlineData("[\"", new byte[] { 0xFF }, "\"]")]
    [InlineData("[\"", new byte[] { 0xC3 }, "\"]")]
    [InlineData("[\"", new byte[] { 0xC0, 0x80 }, "\"]")]
    [InlineData("[\"", new byte[] { 0xED, 0xA0, 0x80 }, "\"]")]
    [InlineData("[\"", new byte[] { 0xF4, 0x90, 0x80, 0x80 }, "\"]")]
    [InlineData("[\"", new byte[] { 0x80, 0x80, 0x80, 0x80, 0x80 }, "\"]")]
    [InlineData("[]  ", new byte[] { 0xE2, 0x82 }, "")]
    [InlineData("[", new byte[] { 0xF0, 0x9F, 0x98 }, "")]
    public void What_is_no_utf_8_is_no_text_wherever_it_stands(string before, byte[] wrong, string behind)
    {
        for (int blanks = 0; blanks < 12; blanks++)
        {
            byte[] bytes = [.. Encoding.UTF8.GetBytes(new string(' ', blanks) + before), .. wrong, .. Encoding.UTF8.GetBytes(behind)];
            Assert.All(Lengths, length => Assert.Throws<DecoderFallbackException>(() => Read(bytes, length)));
        }
    }

    [Fact]
    public void Pieces_are_the_text_and_end_between_characters()
    {
        var chance = new Chance();
        for (int turn = 0; turn < 2_000; turn++)
        {
            string text = chance.Text(60).TrimStart('\ufeff');
            byte[] mark = chance.OneIn(3) ? [.. Encoding.UTF8.Preamble] : [];
            var pieces = new Utf8Pieces(new SlowStream([.. mark, .. Encoding.UTF8.GetBytes(text)], chance), chance.Between(1, 40));
            var seen = new StringBuilder();
            int used = 0;
            while (!pieces.IsLast)
            {
                string left = Encoding.UTF8.GetString(pieces.Piece[used..]);
                string added = Encoding.UTF8.GetString(pieces.Next(used));
                Assert.Equal(left + added, Encoding.UTF8.GetString(pieces.Piece));
                seen.Append(added);
                used = chance.OneIn(3) ? 0 : pieces.Piece.Length - (pieces.Piece.Length > 0 && (pieces.Piece[^1] & 0x80) == 0 ? chance.Below(2) : 0);
            }

            Assert.True(seen.ToString() == text, $"{chance.Name}: {text}");
        }
    }

    [Fact]
    public void Random_bytes_are_text_only_where_all_of_them_are()
    {
        var chance = new Chance();
        int refused = 0;
        for (int turn = 0; turn < 3_000; turn++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(chance.Text(20).TrimStart('\ufeff'));
            if (bytes.Length > 0 && chance.OneIn(2))
            {
                bytes[chance.Below(bytes.Length)] = chance.Bytes(1)[0];
            }

            bool isText = System.Text.Unicode.Utf8.IsValid(bytes);
            refused += isText ? 0 : 1;
            var pieces = new Utf8Pieces(new SlowStream(bytes, chance), chance.Between(1, 20));
            Exception? exception = Record.Exception(() =>
            {
                while (!pieces.IsLast)
                {
                    pieces.Next(pieces.Piece.Length);
                }
            });
            Assert.True(isText ? exception is null : exception is DecoderFallbackException, $"{chance.Name}: {Convert.ToHexString(bytes)}: {exception}");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{refused} of 3000 were refused.");
        Assert.InRange(refused, 500, 2_500);
    }

    /// <summary>The sample or a part of it, with some of its characters gone, changed or moved.</summary>
    private static string Changed(Chance chance)
    {
        var text = new StringBuilder(Sample);
        for (int count = chance.Between(1, 3); count > 0; count--)
        {
            int place = chance.Below(text.Length);
            switch (chance.Below(4))
            {
                case 0:
                    text.Remove(place, chance.Between(1, text.Length - place));
                    text.Append(' ');
                    break;
                case 1:
                    text.Remove(place, 1);
                    text.Append('\n');
                    break;
                case 2:
                    text[place] = chance.Of("{}[],:\"\\/ \n\r\tx0-.e\u00e9\u20ac".ToCharArray());
                    break;
                default:
                    text.Insert(place, chance.OneOf("\n", "\"", "{\"a\":", "]", "\u00e9", "\\ud800", "// c", "null", "  \n  "));
                    break;
            }
        }

        // Half a pair is no UTF-8; a change can leave one.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Read(byte[] bytes, int? length)
    {
        var diagnostics = new DiagnosticBag();
        Utf8Pieces text = length is { } most ? new Utf8Pieces(new MemoryStream(bytes), most) : new Utf8Pieces(bytes);
        SourceNode? root = SourceParser.ParseJson("a.json", text, diagnostics, new ReadBudget());
        return string.Join('\n', [.. diagnostics.ToSorted().Select(Shown), .. root is null ? [] : Tree.LinesWithPositions(root)]);

        // What isn't JSON is quoted with a bit of what stands behind it, as far as that is there.
        static string Shown(Diagnostic diagnostic) => $"{diagnostic.Location}: {diagnostic.Id} {(diagnostic.Message.Contains("invalid JSON literal", StringComparison.Ordinal) ? "" : diagnostic.Message)}";
    }

    /// <summary>Gives as little at a time as it likes, as pipes do.</summary>
    private sealed class SlowStream(byte[] bytes, Chance chance) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, chance.Between(1, 7))]);
    }
}
