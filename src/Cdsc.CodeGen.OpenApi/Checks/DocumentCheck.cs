using System.Globalization;
using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Compares a document, and what it reaches in other files, with what OpenAPI says each object may hold. It changes nothing, so
/// that others go on meanwhile.
/// </summary>
internal sealed class DocumentCheck
{
    /// <summary>More add nothing that a person would read.</summary>
    private const int MaximumFindings = 1_000;

    private readonly OpenApiDocument _document;
    private readonly List<Diagnostic> _findings = [];
    private readonly Stack<(SourceNode Node, Form Form, string Name)> _left = new();

    /// <summary>Documents share parts, and references lead in circles.</summary>
    private readonly VisitedNodes _visited = new();

    /// <summary>Whether a file is of OpenAPI 3.2.</summary>
    private readonly Dictionary<string, bool> _isNew = new(StringComparer.Ordinal);

    private DocumentCheck(OpenApiDocument document) => _document = document;

    private bool IsFull => _findings.Count >= MaximumFindings;

    /// <summary>What is wrong with a document; broken references are told of elsewhere.</summary>
    public static IReadOnlyList<Diagnostic> FindingsOf(OpenApiDocument document)
    {
        var check = new DocumentCheck(document);
        check.CheckAll();
        return check._findings;
    }

    /// <summary>References can lead farther than a stack reaches, so that what is left to look at is kept in a list.</summary>
    private void CheckAll()
    {
        foreach (SourceNode schema in _document.ExternalSchemas.Values.Where(schema => !Dialects.IsForeign(_document.Resolver.KnownRootOf(schema.File), "$schema")))
        {
            _left.Push((schema, Form.Schema, "schema"));
        }

        _left.Push((_document.Root, Form.Of(ObjectKind.OpenApi), "openapi"));
        while (!IsFull && _left.TryPop(out (SourceNode Node, Form Form, string Name) next))
        {
            CheckNow(next.Node, next.Form, next.Name);
        }
    }

    /// <summary>Checks a value, or puts it off when others lie in it.</summary>
    private void Check(SourceNode node, Form form, string name)
    {
        if (form.Kind is FormKind.List or FormKind.Map or FormKind.Object or FormKind.Schema)
        {
            _left.Push((node, form, name));
        }
        else
        {
            CheckNow(node, form, name);
        }
    }

    private void CheckNow(SourceNode node, Form form, string name)
    {
        bool isRight = form.Kind switch
        {
            FormKind.Any => true,
            FormKind.Text => node is StringNode,
            FormKind.Flag => node is BooleanNode,
            FormKind.Number => node is NumberNode,
            FormKind.Count => node is NumberNode number && IsCount(number.Text),
            FormKind.Types => CheckTypes(node),
            _ when node is UnreadNode => true,
            FormKind.List => node is ArrayNode list && CheckItems(list, form.Item!, name),
            FormKind.Map => node is ObjectNode map && CheckValues(map, form.Item!),
            FormKind.Object => node is ObjectNode value && CheckObject(value, form, name),
            FormKind.Schema => node is BooleanNode || (node is ObjectNode schema && CheckSchema(schema)),
            _ => throw new InvalidOperationException($"There is no check of {form.Kind}."),
        };
        if (!isRight)
        {
            Report(node.Location, $"'{ShortText.Of(name)}' must be {form.Kind.Words}.");
        }
    }

    private static bool IsCount(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value >= 0 && Math.Floor(value) == value;

    private bool CheckTypes(SourceNode node)
    {
        foreach (SourceNode item in (node as ArrayNode)?.Items.Where(item => !IsType(item)) ?? [])
        {
            Report(item.Location, $"'type' must be {FormKind.Types.Words}.");
        }

        return node is ArrayNode || IsType(node);
    }

    private static bool IsType(SourceNode node) => node is StringNode type && (type.Value == "null" || SchemaTypes.IsName(type.Value));

    private bool CheckItems(ArrayNode list, Form form, string name)
    {
        foreach (SourceNode item in list.Items)
        {
            Check(item, form, name);
        }

        return true;
    }

    private bool CheckValues(ObjectNode map, Form form)
    {
        foreach (ObjectMember member in map.Span)
        {
            Check(member.Value, form, member.Name);
        }

        return true;
    }

    private bool CheckObject(ObjectNode value, Form form, string name)
    {
        if (!_visited.Add(value, (int)form.Type))
        {
            return true;
        }

        if (ReferenceResolver.ReferenceOf(value) is { } reference)
        {
            // What a reference of the same document leads to is looked at where it stands; what stands in another file has no other
            // place. Parts of documents of 2.0 are of 2.0 there.
            if (!_document.IsRearranged && _document.Resolver.Known(reference) is { } target && target.File != _document.File)
            {
                _left.Push((target, form, name));
            }

            // A path item has more beside its reference; elsewhere that means nothing.
            if (form.Type != ObjectKind.PathItem)
            {
                if (!ObjectLayouts.CanBeReference(form.Type, IsNew(value)))
                {
                    Report(value.GetMember("$ref")!.Value.NameLocation, $"{ObjectLayouts.Get(form.Type).Name} can't be a reference; not every tool follows it.");
                }

                return true;
            }
        }

        return CheckMembers(value, form.Type);
    }

    /// <summary>What a schema of another dialect may hold, that dialect says.</summary>
    private bool CheckSchema(ObjectNode schema)
    {
        bool isForeign = schema.Has("$schema") ? Dialects.IsForeign(schema, "$schema") : Dialects.IsForeign(_document.Root, "jsonSchemaDialect");
        return isForeign || !_visited.Add(schema, (int)ObjectKind.Schema) || CheckMembers(schema, ObjectKind.Schema);
    }

    private bool IsNew(SourceNode node)
    {
        if (!_isNew.TryGetValue(node.File, out bool isNew))
        {
            SourceNode? version = (_document.Resolver.KnownRootOf(node.File) as ObjectNode)?.Get("openapi") ?? _document.Root.Get("openapi");
            isNew = SpecificationVersions.TextOf(version)?.StartsWith("3.2", StringComparison.Ordinal) == true;
            _isNew.Add(node.File, isNew);
        }

        return isNew;
    }

    private bool CheckMembers(ObjectNode value, ObjectKind kind)
    {
        ObjectLayout layout = ObjectLayouts.Get(kind);
        bool isNew = IsNew(value);
        foreach (ObjectMember member in value.Span)
        {
            if (IsFull)
            {
                break;
            }

            if (layout.FieldOf(member.Name) is { } field && (isNew || !field.IsNew))
            {
                CheckField(member, field, layout, isNew);
            }
            else if (member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }
            else if (layout.Others is { } form)
            {
                CheckOther(member, form, layout);
            }
            else
            {
                Report(member.NameLocation, UnknownMembers.Message(member.Name, layout, isNew));
            }
        }

        foreach (Field field in layout.Required)
        {
            if (!value.Has(field.Name))
            {
                Report(value.Location, $"{layout.Name} needs a member '{field.Name}'.");
            }
        }

        foreach ((SourceLocation location, string message) in ObjectRules.ProblemsOf(value, kind, isNew))
        {
            Report(location, message);
        }

        return true;
    }

    private void CheckField(ObjectMember member, Field field, ObjectLayout layout, bool isNew)
    {
        IReadOnlyList<string>? values = field.Values is { } always && isNew ? [.. always, .. field.NewValues] : field.Values;
        if (values is not null && member.Value is StringNode text && !values.Contains(text.Value))
        {
            Report(text.Location, $"'{field.Name}' of {layout.Name} must be one of {string.Join(", ", values)}, and not '{ShortText.Of(text.Value)}'.");
        }

        // In 2.0 names may be anything.
        if (layout.HoldsNames && !_document.IsRearranged && member.Value is ObjectNode map)
        {
            int found = 0;
            foreach (ObjectMember entry in map.Span)
            {
                if (!PartNames.IsValid(entry.Name) && found++ < MaximumFindings)
                {
                    Report(entry.NameLocation, $"the name '{ShortText.Of(entry.Name)}' under {layout.Name} must be of letters, digits, '.', '-' and '_' alone.");
                }
            }
        }

        Check(member.Value, field.Form, field.Name);
    }

    private void CheckOther(ObjectMember member, Form form, ObjectLayout layout)
    {
        if (!member.Name.StartsWith(layout.OthersStart, StringComparison.Ordinal))
        {
            Report(member.NameLocation, $"'{ShortText.Of(member.Name)}' under {layout.Name} must begin with '{layout.OthersStart}'.");
        }

        Check(member.Value, form, member.Name);
    }

    private void Report(SourceLocation location, string message) => _findings.Add(DiagnosticDescriptors.InvalidOpenApi.At(location, message));
}
