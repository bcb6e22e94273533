using System.Globalization;
using System.Text.Json.Nodes;

namespace Cdsc.CodeGen.TestSupport;

/// <summary>Draws numbers within bounds.</summary>
internal sealed class NumberGenerator(Chance chance)
{
    /// <summary>
    /// In the form without point and exponent: <c>1.0</c> is an integer to a schema, but the generated types refuse it
    /// by design.
    /// </summary>
    public JsonNode Integer(SchemaView schema)
    {
        (long first, long last) = schema.Formats.Contains("int32") ? (int.MinValue, int.MaxValue) : (long.MinValue, long.MaxValue);
        first = schema.Minimum is { } least && least > first ? (long)Math.Min(decimal.Ceiling(least), last) : first;
        last = schema.Maximum is { } most && most < last ? (long)Math.Max(decimal.Floor(most), first) : last;
        long[] all = [0, 1, -1, 200, 503, first, last, Near(first, last), chance.Between(int.MinValue, int.MaxValue)];
        long[] values = [.. all.Where(v => v >= first && v <= last)];
        if (schema.MultipleOf is { } step and >= 1)
        {
            values = [.. values.Select(v => (long)(decimal.Floor(v / step) * step))];
        }

        return Of(chance.Of(values));
    }

    /// <summary>A number of any kind that obeys bounds.</summary>
    public JsonNode Between(SchemaView schema)
    {
        decimal first = schema.Minimum ?? Math.Min(0, (schema.Maximum ?? 0) - 1000);
        decimal last = schema.Maximum ?? Math.Max(first, 0) + 1000;
        decimal value = first + ((last - first) * chance.Below(1001) / 1000);
        return Of(schema.MultipleOf is { } step and > 0 ? decimal.Ceiling(value / step) * step : value);
    }

    private long Near(long first, long last) => (long)Math.Min((decimal)first + chance.Below(1000), last);

    private static JsonNode Of<T>(T value)
        where T : IFormattable => JsonNode.Parse(value.ToString(null, CultureInfo.InvariantCulture))!;
}
