using System.Buffers;
using System.Text;
using System.Text.Json;
using Cdsc.Models;

namespace Cdsc.CodeGen.RoundTripTests;

/// <summary>JSON that arrives in pieces of one byte.</summary>
internal sealed class Pieces : ReadOnlySequenceSegment<byte>
{
    private Pieces(ReadOnlyMemory<byte> memory, Pieces? before)
    {
        Memory = memory;
        RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
        before?.Next = this;
    }

    public static object Read(ModelType type, string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var first = new Pieces(utf8.AsMemory(0, 1), null);
        Pieces last = first;
        for (int i = 1; i < utf8.Length; i++)
        {
            last = new Pieces(utf8.AsMemory(i, 1), last);
        }

        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, 1));
        return JsonSerializer.Deserialize(ref reader, type.Type, ModelJson.Strict)!;
    }
}
