using System;
using System.Buffers;
using System.Text.Json;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>What may not be written, and what the writer is not made for.</summary>
public sealed class ModelWriterLimitTests
{
    /// <summary>What <see cref="JsonSerializer"/> is told counts for what it hands over, too.</summary>
    [Theory]
    [InlineData(64, 0, 64, true)]
    [InlineData(64, 0, 65, false)]
    [InlineData(64, 10, 54, true)]
    [InlineData(64, 10, 55, false)]
    [InlineData(0, 0, 1_000, true)]
    [InlineData(0, 0, 1_001, false)]
    [InlineData(2_000, 0, 1_500, true)]
    public void No_more_is_in_one_another_than_the_writer_allows(int maxDepth, int around, int depth, bool isAllowed)
    {
        using var writer = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), new JsonWriterOptions { MaxDepth = maxDepth });
        for (int i = 0; i < around; i++)
        {
            writer.WriteStartArray();
        }

        void Write() => ModelWriter.Write(writer, depth, (own, depth) =>
        {
            for (int i = 0; i < depth; i++)
            {
                own.WriteStartArray();
            }

            for (int i = 0; i < depth; i++)
            {
                own.WriteEndArray();
            }
        });
        if (isAllowed)
        {
            Write();
        }
        else
        {
            Assert.Throws<JsonException>(Write);
        }
    }

    [Fact]
    public void Any_number_of_objects_may_stand_beside_one_another() => JsonWriters.AssertAlike(null, (ours, theirs) =>
    {
        ours.WriteStartArray();
        theirs.WriteStartArray();
        for (int i = 0; i < 2_000; i++)
        {
            ours.WriteStartObject();
            theirs.WriteStartObject();
            ours.WriteEndObject();
            theirs.WriteEndObject();
        }

        ours.WriteEndArray();
        theirs.WriteEndArray();
    });

    /// <summary>Somebody who keeps the writer would write into what others write later.</summary>
    [Fact]
    public void A_writer_is_of_no_use_when_its_value_is_written()
    {
        ModelWriter? kept = null;
        JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, value) =>
        {
            kept = writer;
            writer.WriteInt32(value);
        });
        Assert.Throws<ObjectDisposedException>(() => kept!.WriteNull());
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) =>
        {
            kept = writer;
            throw new InvalidOperationException();
        }));
        Assert.Throws<ObjectDisposedException>(() => kept!.WriteStartObject());
    }

    [Fact]
    public void Objects_and_arrays_end_once_each()
    {
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) => writer.WriteStartObject()));
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) => writer.WriteEndArray()));
        Assert.Throws<InvalidOperationException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), 1, (writer, _) => writer.WriteElement(default)));
    }

    /// <summary>A cycle ends in an exception, as with the writer of System.Text.Json.</summary>
    [Fact]
    public void What_contains_itself_ends_in_an_exception()
    {
        var cycle = new object[1];
        cycle[0] = cycle;
        int depth = 0;
        JsonException exception = Assert.Throws<JsonException>(() => JsonModel.Write(new ArrayBufferWriter<byte>(), cycle, Write));
        Assert.Contains("1000", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1_000, depth);

        void Write(ModelWriter writer, object value) => writer.WriteList((object[])value, (writer, item) =>
        {
            depth++;
            Write(writer, item);
        });
    }
}
