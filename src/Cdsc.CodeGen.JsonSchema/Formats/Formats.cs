using System.Collections.Frozen;

namespace Cdsc.CodeGen.JsonSchema;

/// <summary>The formats that JSON Schema 2020-12 defines.</summary>
internal static class Formats
{
    private static readonly FrozenDictionary<string, Func<string, bool>> Known = new Dictionary<string, Func<string, bool>>(StringComparer.Ordinal)
    {
        ["date-time"] = DateTimeFormat.IsDateTime,
        ["date"] = DateTimeFormat.IsDate,
        ["time"] = DateTimeFormat.IsTime,
        ["duration"] = DurationFormat.IsDuration,
        ["email"] = text => EmailFormat.IsEmail(text, isInternational: false),
        ["idn-email"] = text => EmailFormat.IsEmail(text, isInternational: true),
        ["hostname"] = HostnameFormat.IsHostname,
        ["idn-hostname"] = HostnameFormat.IsInternationalHostname,
        ["ipv4"] = text => IpAddressFormat.IsVersion4(text),
        ["ipv6"] = text => IpAddressFormat.IsVersion6(text),
        ["uri"] = text => UriFormat.IsUri(text, isInternational: false),
        ["uri-reference"] = text => UriFormat.IsReference(text, isInternational: false),
        ["iri"] = text => UriFormat.IsUri(text, isInternational: true),
        ["iri-reference"] = text => UriFormat.IsReference(text, isInternational: true),
        ["uuid"] = UuidFormat.IsUuid,
        ["uri-template"] = UriTemplateFormat.IsTemplate,
        ["json-pointer"] = JsonPointer.IsPointer,
        ["relative-json-pointer"] = RelativeJsonPointerFormat.IsRelativePointer,
        ["regex"] = text => EcmaPattern.TryTranslate(text, out _, out _),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The check of a format; <see langword="null"/> for one that isn't defined, which nothing fails.</summary>
    public static Func<string, bool>? Find(string format) => Known.GetValueOrDefault(format);
}
