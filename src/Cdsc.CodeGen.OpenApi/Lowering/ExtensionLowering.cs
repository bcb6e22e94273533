using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers the extensions <c>x-cds-discovery</c>, <c>x-cds-pagination</c> and <c>x-cds-body-limit</c>.</summary>
internal sealed class ExtensionLowering(ObjectNode document, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    private readonly NodeReading _read = new(resolver, diagnostics);

    /// <summary>Where the URL of an operation is found.</summary>
    public IReadOnlyList<DiscoverySource> Discovery(ObjectNode operation)
    {
        var sources = new List<DiscoverySource>();
        foreach (SourceNode node in _read.Items(operation, "x-cds-discovery"))
        {
            if (node is ObjectNode entry && entry.GetString("wellKnown") is { } path && path.StartsWith('/'))
            {
                sources.Add(new WellKnownSource(path, entry.Location));
            }
            else if (node is ObjectNode member && member.GetString("schema") is { } schema && member.GetString("pointer") is { } pointer)
            {
                if (Member(member, schema, pointer) is { } source)
                {
                    sources.Add(source);
                }
            }
            else
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidDiscovery.At(
                    node.Location, "an entry is { wellKnown: /path } or { schema: Name, pointer: /member }"));
            }
        }

        return sources;
    }

    /// <summary>How a listing is paged.</summary>
    public IReadOnlyList<Pager> Pagers(ObjectNode operation)
    {
        var pagers = new List<Pager>();
        foreach (SourceNode node in _read.Items(operation, "x-cds-pagination"))
        {
            if (node is ObjectNode entry && Single(entry, "items") is { } items && Single(entry, "next") is { } next
                && IsSingleOrAbsent(entry, "previous") && IsSingleOrAbsent(entry, "key"))
            {
                pagers.Add(new Pager(items, next, Single(entry, "previous"), Single(entry, "key"), entry.Location));
            }
            else
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidPagination.At(
                    node.Location, "an entry is { items: /member, next: /member } with previous: /member and key: /member if there are such"));
            }
        }

        return pagers;
    }

    /// <summary>How large a body servers take at least.</summary>
    public int? BodyLimit(ObjectNode operation)
    {
        if (operation.Get("x-cds-body-limit") is not { } node)
        {
            return null;
        }

        if (node is NumberNode number && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0)
        {
            return limit;
        }

        diagnostics.Add(DiagnosticDescriptors.UnexpectedValue.At(node.Location, "x-cds-body-limit", "a whole number of bytes, more than 0"));
        return null;
    }

    private static bool IsSingleOrAbsent(ObjectNode entry, string name) => !entry.Has(name) || Single(entry, name) is not null;

    private static string? Single(ObjectNode entry, string name) =>
        entry.GetString(name) is { } pointer && pointer.StartsWith('/') && JsonPointer.Split(pointer) is [var member] ? member : null;

    private MemberSource? Member(ObjectNode entry, string schemaName, string pointer)
    {
        SourceNode? schema = SchemaNames.ComponentsOf(document).Where(member => member.Name == schemaName).Select(member => member.Value).FirstOrDefault();
        if (schema is null || resolver.Follow(schema) is not ObjectNode target)
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDiscovery.At(entry.Location, $"there is no schema '{schemaName}' under components.schemas"));
            return null;
        }

        string[] segments = pointer.StartsWith('/') ? JsonPointer.Split(pointer) : [];
        if (segments is not ([_] or [_, "*"]))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDiscovery.At(entry.Location, $"the pointer '{pointer}' must be /member or /member/*"));
            return null;
        }

        if (!ObjectShape.Of(target, resolver).Names.Contains(segments[0]))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDiscovery.At(entry.Location, $"the schema '{schemaName}' has no member '{segments[0]}'"));
            return null;
        }

        return new MemberSource(target.Id, segments[0], segments.Length == 2, entry.Location);
    }
}
