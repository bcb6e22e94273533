namespace Cdsc.CodeGen.OpenApi;

/// <summary>What a value of a document must be.</summary>
/// <param name="Kind">What of JSON it must be.</param>
/// <param name="Item">What each item of the list, or each value of the map, must be.</param>
/// <param name="Type">What the object may hold.</param>
internal sealed record Form(FormKind Kind, Form? Item = null, ObjectKind Type = default)
{
    public static readonly Form Any = new(FormKind.Any);
    public static readonly Form Text = new(FormKind.Text);
    public static readonly Form Flag = new(FormKind.Flag);
    public static readonly Form Number = new(FormKind.Number);
    public static readonly Form Count = new(FormKind.Count);
    public static readonly Form Types = new(FormKind.Types);
    public static readonly Form Schema = new(FormKind.Schema);
    public static readonly Form Items = ListOf(Any);
    public static readonly Form Texts = ListOf(Text);
    public static readonly Form TextMap = MapOf(Text);
    public static readonly Form TextsMap = MapOf(Texts);
    public static readonly Form Schemas = ListOf(Schema);
    public static readonly Form SchemaMap = MapOf(Schema);

    /// <summary>An object of OpenAPI.</summary>
    public static Form Of(ObjectKind type) => new(FormKind.Object, Type: type);

    public static Form ListOf(ObjectKind type) => ListOf(Of(type));

    public static Form ListOf(Form item) => new(FormKind.List, item);

    /// <summary>An object whose names are data.</summary>
    public static Form MapOf(ObjectKind type) => MapOf(Of(type));

    public static Form MapOf(Form item) => new(FormKind.Map, item);
}
