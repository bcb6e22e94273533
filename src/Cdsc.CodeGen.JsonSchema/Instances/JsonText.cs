using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// Reads strings and member names out of JSON text without ever throwing. <see cref="JsonElement.GetString"/> and
/// <see cref="JsonProperty.Name"/> throw on an unpaired surrogate (<c>"\ud800"</c>), which is nevertheless JSON.
/// </summary>
internal static class JsonText
{
    public static string Value(JsonElement element)
    {
        ReadOnlySpan<byte> raw = JsonMarshal.GetRawUtf8Value(element);
        return Decode(raw[1..^1]);
    }

    public static string Name(JsonProperty property) => Decode(JsonMarshal.GetRawUtf8PropertyName(property));

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        int escape = raw.IndexOf((byte)'\\');
        if (escape < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var text = new StringBuilder(raw.Length);
        while (escape >= 0)
        {
            text.Append(Encoding.UTF8.GetString(raw[..escape]));
            raw = raw[(escape + 1)..];
            text.Append(Unescape(ref raw));
            escape = raw.IndexOf((byte)'\\');
        }

        return text.Append(Encoding.UTF8.GetString(raw)).ToString();
    }

    private static char Unescape(ref ReadOnlySpan<byte> afterBackslash)
    {
        byte kind = afterBackslash[0];
        afterBackslash = afterBackslash[1..];
        switch (kind)
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u':
                int code = 0;
                foreach (byte digit in afterBackslash[..4])
                {
                    code = (code << 4) | HexDigit(digit);
                }

                afterBackslash = afterBackslash[4..];
                return (char)code;
            default:
                return (char)kind;
        }
    }

    private static int HexDigit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
