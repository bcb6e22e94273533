namespace Cdsc.CodeGen.Generated.Clients;

using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Text.Json;
using global::Cdsc.CodeGen.Generated.Models;
using global::Cdsc.CodeGen.Support;

/// <summary>Turns values into what requests carry.</summary>
internal static class CdsJson
{
    /// <summary>Authorization details as JSON text.</summary>
    public static string Text(IReadOnlyList<AuthorizationDetail> details) =>
        ApiText.Json(details, static (writer, items) => writer.WriteList(items, AuthorizationDetailJsonConverter.WriteValue));

    /// <summary>The body of a pushed request with the parameters of an authorization.</summary>
    public static PushedAuthorizationRequest ToPushed(OAuthAuthorization authorization)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach ((string name, string value) in authorization.Parameters)
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return JsonModel.Parse(buffer.WrittenSpan, PushedAuthorizationRequestJsonConverter.ReadValue);
    }
}
