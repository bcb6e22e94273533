namespace Cdsc.CodeGen.Generated.Models;

using global::Cdsc.CodeGen.Support;
using global::System;
using global::System.Buffers;
using global::System.Collections.Generic;
using global::System.Text.Json;

/// <summary>Reads and sets members whose format is only known at run time.</summary>
public static class FieldValues
{
    extension(RegistrationField definition)
    {
        /// <summary>The value that counts when none is sent, by the format of the field.</summary>
        public FieldValue DefaultValue => new(definition.Format is { } format ? FieldValueKinds.Of(format) : FieldValueKind.Unknown, definition.Default);
    }

    extension(AuthorizationDetailsField definition)
    {
        /// <summary>The value that counts when none is sent, by the format of the field.</summary>
        public FieldValue DefaultValue => new(FieldValueKinds.Of(definition.Format), definition.Default);

        /// <summary>The largest value or length, by the format of the field.</summary>
        public FieldValue MaximumValue => new(FieldValueKinds.OfLimit(definition.Format), definition.Maximum);

        /// <summary>The smallest value or length, by the format of the field.</summary>
        public FieldValue MinimumValue => new(FieldValueKinds.OfLimit(definition.Format), definition.Minimum);
    }

    extension(ClientUpdateRequest update)
    {
        /// <summary>The value before the change; what it is depends on the member that changed.</summary>
        public FieldValue ValueBefore => new(FieldValueKind.Unknown, update.PreviousValue);

        /// <summary>The value after the change; what it is depends on the member that changed.</summary>
        public FieldValue ValueAfter => new(FieldValueKind.Unknown, update.NewValue);
    }

    extension(AuthorizationDetail detail)
    {
        /// <summary>The value of a field, by its format.</summary>
        public FieldValue ValueOf(AuthorizationDetailsField field)
        {
            ArgumentNullException.ThrowIfNull(field);
            return new(FieldValueKinds.Of(field.Format), detail.AdditionalMembers.TryGetValue(field.Id, out JsonElement value) ? value : default);
        }

        /// <summary>A copy with a value of a field. <see cref="Json(string?)"/> and its relatives make values.</summary>
        /// <exception cref="ArgumentException">The name of the field is <c>type</c>, which says what the details are about.</exception>
        public AuthorizationDetail With(string field, JsonElement value)
        {
            ArgumentException.ThrowIfNullOrEmpty(field);
            if (field == "type")
            {
                throw new ArgumentException("The member 'type' says what the details are about; it is no field.", nameof(field));
            }

            return new(detail) { AdditionalMembers = Set(detail.AdditionalMembers, field, value) };
        }
    }

    extension(ClientRegistrationRequest request)
    {
        /// <summary>A copy with a value of a registration field. <see cref="Json(string?)"/> and its relatives make values.</summary>
        /// <exception cref="ArgumentException">
        /// The field is sent in another way, its name is not one that fields may have, or it is a member that the definitions
        /// declare and the value is none for that.
        /// </exception>
        public ClientRegistrationRequest With(RegistrationField field, JsonElement value)
        {
            ArgumentNullException.ThrowIfNull(field);

            // A Server that asks for "scope" or "client_name" as a field would have its own value in a standard member.
            if (field.FieldName is not { } name || !name.StartsWith("cds_", StringComparison.Ordinal))
            {
                throw new ArgumentException($"The registration field '{field.Id}' has no name that begins with cds_, so no value can be sent for it.", nameof(field));
            }

            return WithMember(request, name, value);
        }
    }

    /// <summary>A text as a value; null is the value null.</summary>
    public static JsonElement Json(string? value) => Make(writer => writer.WriteStringValue(value));

    /// <summary>A URL as a value.</summary>
    public static JsonElement Json(UriString value) => Json(value.Text);

    /// <summary>A boolean as a value.</summary>
    public static JsonElement Json(bool value) => Make(writer => writer.WriteBooleanValue(value));

    /// <summary>An integer as a value.</summary>
    public static JsonElement Json(long value) => Make(writer => writer.WriteNumberValue(value));

    /// <summary>A number as a value, digit by digit.</summary>
    public static JsonElement Json(JsonDecimal value) => Make(writer => writer.WriteRawValue(value.Text));

    /// <summary>A file as a value.</summary>
    public static JsonElement Json(Base64Data value) => Json(value.Text);

    /// <summary>A date as a value.</summary>
    public static JsonElement Json(RelativeOrAbsoluteDate value) => Json(value.Text);

    /// <summary>A moment as a value.</summary>
    public static JsonElement Json(RelativeOrAbsoluteDateTime value) => Json(value.Text);

    /// <summary>A key as a value.</summary>
    public static JsonElement Json(JwkPublicEncryptionKey value) => JsonModel.ToElement(value, JwkPublicEncryptionKeyJsonConverter.WriteValue);

    /// <summary>Texts as a value. An empty list is none: null stands for no texts.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public static JsonElement Json(IReadOnlyCollection<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            throw new ArgumentException("A list is never empty here; null, where the format allows it, stands for none.", nameof(values));
        }

        return Make(writer =>
        {
            writer.WriteStartArray();
            foreach (string value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        });
    }

    private static JsonElement Make(Action<Utf8JsonWriter> write) => JsonElement.Parse(Write(write));

    private static ReadOnlySpan<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenSpan;
    }

    /// <summary>
    /// A copy with a member, which is a declared one where somebody extended the definitions by it: reading tells where the
    /// value belongs.
    /// </summary>
    private static ClientRegistrationRequest WithMember(ClientRegistrationRequest request, string name, JsonElement value)
    {
        JsonElement before = JsonModel.ToElement(request, ClientRegistrationRequestJsonConverter.WriteValue);
        var reader = new Utf8JsonReader(Write(writer =>
        {
            writer.WriteStartObject();
            foreach (JsonProperty member in before.EnumerateObject())
            {
                if (!member.NameEquals(name))
                {
                    member.WriteTo(writer);
                }
            }

            writer.WritePropertyName(name);
            value.WriteTo(writer);
            writer.WriteEndObject();
        }));
        reader.Read();
        try
        {
            return ClientRegistrationRequestJsonConverter.ReadValue(ref reader, JsonReadContext.Strict);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The value is none for '{name}'. {exception.Message}", nameof(value), exception);
        }
    }

    private static Dictionary<string, JsonElement> Set(IReadOnlyDictionary<string, JsonElement> members, string name, JsonElement value) =>
        new(members, StringComparer.Ordinal) { [name] = value };
}
