using System.Buffers;
using System.Text;
using Cdsc.Models.Support;

namespace Cdsc.CodeGen.RoundTripTests;

/// <inheritdoc cref="ModelType"/>
/// <typeparam name="T">The type.</typeparam>
/// <param name="read">Its generated reader.</param>
/// <param name="write">Its generated writer.</param>
/// <param name="name">The name of its schema, where it differs.</param>
internal sealed class ModelType<T>(JsonValueReader<T> read, JsonValueWriter<T> write, string? name = null) : ModelType(typeof(T), name)
    where T : notnull
{
    public override object Parse(string json, JsonReading reading = JsonReading.Strict, ICollection<string>? missing = null) =>
        JsonModel.Parse(json, read, reading, missing);

    public override object Parse(byte[] utf8, JsonReading reading = JsonReading.Strict, ICollection<string>? missing = null) =>
        JsonModel.Parse(utf8, read, reading, missing);

    public override string Write(object value)
    {
        var output = new ArrayBufferWriter<byte>();
        JsonModel.Write(output, (T)value, write);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
