using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans how clients write the parts of a form, and servers read them.</summary>
internal sealed class PartText(PlanContext context)
{
    private readonly WireText _text = new(context);
    private readonly ParameterBinding _binding = new(context);

    /// <summary>The type of the argument of a client's method, without a question mark.</summary>
    public string ClientType(ApiPart part) => TypeOf(part, context.Support + ".ApiUpload");

    /// <summary>The type of the property of a server's request, without a question mark.</summary>
    public string ServerType(ApiPart part) => TypeOf(part, context.Support + ".ApiUploadedFile");

    /// <summary>The call that adds a part to a request.</summary>
    public ClientParameterView Client(ApiPart part, string variable, bool isRequired)
    {
        string name = CSharpText.Literal(part.Name);
        string mediaType = part.MediaType is { } given ? ", " + CSharpText.Literal(given) : "";
        (string method, string arguments) = (part.Kind, part.IsRepeated) switch
        {
            (ContentKind.Bytes, false) => ("File", variable),
            (ContentKind.Bytes, true) => ("Files", variable),
            (ContentKind.Text, false) => ("Text", _text.ToText(part.Type, variable, isRequired)),
            (ContentKind.Text, true) => ("Texts", _text.ToText(new TypeUse(new ArrayType(part.Type), IsNullable: false), variable, isRequired)),
            (_, true) => ($"Json<{context.Types.TextOf(part.Type.Type)}>", $"{variable}, {context.Types.Writer(part.Type)}"),
            _ => ($"Json<{context.Types.TextOf(part.Type.Type)}>", $"{One(part, variable, isRequired)}, {context.Types.Writer(part.Type)}"),
        };
        return new ClientParameterView("Parts." + method, name, $"{name}, {arguments}{mediaType}");
    }

    /// <summary>The expression that reads a part from <c>binder</c>.</summary>
    public string Server(ApiPart part, bool isRequired, bool isRequiredBody)
    {
        string name = CSharpText.Literal(part.Name);
        string form = $"(await binder.Body.PartsAsync(isRequired: {CSharpText.Literal(isRequiredBody)}).ConfigureAwait(false))";
        string many = part.IsRepeated ? "s" : "";
        switch (part.Kind)
        {
            case ContentKind.Bytes:
                return isRequired ? $"binder.Required({form}.File{many}({name}), {name})" : $"{form}.File{many}({name})";
            case ContentKind.Text:
                TypeUse use = part.IsRepeated ? new TypeUse(new ArrayType(part.Type), IsNullable: false) : part.Type;
                return _text.Parse(use, $"{form}.Text{many}({name})", name, isRequired);
            case ContentKind.Json when part.IsRepeated:
                string items = $"binder.JsonEach<{context.Types.TextOf(part.Type.Type)}>({form}.Texts({name}), {name}, {context.Types.Reader(part.Type)})";
                return isRequired ? $"binder.Required({items}, {name})" : items;
            default:
                return _binding.Json(part.Type, $"{form}.Text({name})", name, isRequired);
        }
    }

    private string TypeOf(ApiPart part, string file)
    {
        string type = part.Kind == ContentKind.Bytes ? file : context.Types.TextOf(part.Type.Type);
        return part.IsRepeated ? $"global::System.Collections.Generic.IReadOnlyList<{type}>" : type;
    }

    private string One(ApiPart part, string variable, bool isRequired)
    {
        string value = !isRequired && context.Types.IsValueType(part.Type.Type) ? variable + ".Value" : variable;
        return isRequired ? $"[{value}]" : $"{variable} is null ? null : [{value}]";
    }
}
