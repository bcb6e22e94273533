namespace Cdsc.CodeGen.OpenApi;

/// <summary>
/// Tells the places of an OpenAPI document whose values no model needs: examples, and extensions that nobody here knows. In
/// many a document they are a quarter of all values, and more.
/// </summary>
internal static class UnreadPlaces
{
    /// <summary>Whether the value of a member need not be read, an array or object.</summary>
    /// <param name="around">The way from the top of the document to the object with the member.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="isArray">Whether the value is an array.</param>
    public static bool Has(NodePath? around, string name, bool isArray) =>
        MayHave(name) && FormOf(around) is { } form && LayoutOf(form) is { } layout
        && (layout.FieldOf(name) is { } field ? IsExample(field.Form, isArray) : IsExtension(name) || (form.Kind == FormKind.Schema && name == "example"));

    /// <summary>Whether lowering asks for an extension.</summary>
    public static bool IsKnownExtension(string name) =>
        name.StartsWith("x-cds-", StringComparison.Ordinal) || name.StartsWith("x-enum", StringComparison.Ordinal);

    /// <summary>Nearly all members have other names, and need no look at where they are.</summary>
    private static bool MayHave(string name) =>
        name is "example" or "examples" or "value" or "dataValue" || (IsExtension(name) && !IsKnownExtension(name));

    private static bool IsExtension(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>Under the same names there are maps of objects that may be references; what must be an array is looked at when it is none.</summary>
    private static bool IsExample(Form form, bool isArray) => form.Kind == FormKind.Any || (form == Form.Items && isArray);

    /// <summary>What the value at a place must be; null where anything may be.</summary>
    private static Form? FormOf(NodePath? path)
    {
        if (path is null)
        {
            return Form.Of(ObjectKind.OpenApi);
        }

        Form? around = FormOf(path.Parent);
        return around is null ? null : around.Item ?? (LayoutOf(around) is { } layout ? FormOf(layout, path.Segment) : null);
    }

    private static Form? FormOf(ObjectLayout layout, string name) =>
        layout.FieldOf(name) is { } field ? field.Form : IsExtension(name) ? null : layout.Others;

    private static ObjectLayout? LayoutOf(Form form) => form.Kind switch
    {
        FormKind.Object => ObjectLayouts.Get(form.Type),
        FormKind.Schema => ObjectLayouts.Get(ObjectKind.Schema),
        _ => null,
    };
}
