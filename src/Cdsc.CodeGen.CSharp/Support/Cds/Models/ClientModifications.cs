namespace Cdsc.CodeGen.Generated.Models;

using global::Cdsc.CodeGen.Support;
using global::System.Buffers;
using global::System.Text.Json;

/// <summary>Makes changes of Clients.</summary>
public static class ClientModifications
{
    extension(Client client)
    {
        /// <summary>
        /// The change that changes nothing, to start from. RFC 7592 wants all that the server has sent to be sent back, since
        /// what is left out returns to the server's default: also members that nobody declared. Secrets, and what must not be
        /// in a change, are not in it.
        /// </summary>
        /// <remarks>
        /// <see href="https://www.rfc-editor.org/rfc/rfc7592#section-2.2">What goes into a change</see>, and
        /// <see href="https://cds-registration.lfenergy.org/specs/cds-wg1-02/#clients-modify">what servers let Clients change</see>.
        /// </remarks>
        /// <example><code>new ClientModification(client.ToModification()) { ClientName = "New name" }</code></example>
        public ClientModification ToModification()
        {
            var buffer = new ArrayBufferWriter<byte>();
            JsonModel.Write(buffer, client, ClientJsonConverter.WriteValue);
            using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
            var kept = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(kept))
            {
                writer.WriteStartObject();
                foreach (JsonProperty member in document.RootElement.EnumerateObject())
                {
                    if (member.Name is not ("client_id_issued_at" or "registration_client_uri" or "registration_access_token"
                        or "client_secret" or "client_secret_expires_at"))
                    {
                        member.WriteTo(writer);
                    }
                }

                writer.WriteEndObject();
            }

            return JsonModel.Parse(kept.WrittenSpan, ClientModificationJsonConverter.ReadValue);
        }
    }
}
