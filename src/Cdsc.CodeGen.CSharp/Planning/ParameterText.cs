using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans how clients write parameters.</summary>
internal sealed class ParameterText(PlanContext context)
{
    private readonly WireText _text = new(context);
    private readonly ObjectText _objects = new(context);

    /// <summary>The call that adds a parameter to a request.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="variable">The argument that has its value.</param>
    public ClientParameterView Plan(ApiParameter parameter, string variable)
    {
        string name = CSharpText.Literal(parameter.Name);
        (string method, string arguments) = parameter.Style == ParameterStyle.Json
            ? OfOne(parameter, name, Json(parameter, variable))
            : parameter.Type.Type switch
            {
                ArrayType => OfItems(parameter, name, _text.ToText(parameter.Type, variable, parameter.IsRequired)),
                { } type when context.Index.IsObject(type) => OfMembers(parameter, name, _objects.Members(parameter.Type, variable, parameter.Style.RepeatsItems())),
                _ => OfOne(parameter, name, _text.ToText(parameter.Type, variable, parameter.IsRequired)),
            };
        return new ClientParameterView(method, name, arguments);
    }

    /// <summary>The argument that says whether a parameter is exploded.</summary>
    public static string Exploded(ApiParameter parameter) => $"isExploded: {CSharpText.Literal(parameter.IsExploded)}";

    private (string Method, string Arguments) OfOne(ApiParameter parameter, string name, string text) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Label) => ("PathText", $"{name}, {Expansion}.Label({text})"),
        (ParameterIn.Path, ParameterStyle.Matrix) => ("PathText", $"{name}, {Expansion}.Matrix({name}, {text})"),
        (ParameterIn.Path, _) => ("Path", $"{name}, {text}"),
        (ParameterIn.Header, _) => ("Header", $"{name}, {text}"),
        (ParameterIn.Cookie, _) => ("Cookies.Add", $"{name}, {text}"),
        (ParameterIn.QueryString, _) => ("QueryText", text),
        _ => ("Query", $"{name}, {text}{Reserved(parameter)}"),
    };

    private (string Method, string Arguments) OfItems(ApiParameter parameter, string name, string texts) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Label) => ("PathText", $"{name}, {Expansion}.Label({texts}, {Exploded(parameter)})"),
        (ParameterIn.Path, ParameterStyle.Matrix) => ("PathText", $"{name}, {Expansion}.Matrix({name}, {texts}, {Exploded(parameter)})"),
        (ParameterIn.Path, _) => ("PathCommaDelimited", $"{name}, {texts}"),
        (ParameterIn.Header, _) => ("HeaderCommaDelimited", $"{name}, {texts}"),
        (ParameterIn.Cookie, ParameterStyle.Repeated) => ("Cookies.Repeated", $"{name}, {texts}"),
        (ParameterIn.Cookie, _) => ("Cookies.CommaDelimited", $"{name}, {texts}"),
        (_, ParameterStyle.CommaDelimited) => ("QueryCommaDelimited", $"{name}, {texts}"),
        (_, ParameterStyle.SpaceDelimited) => ("QuerySpaceDelimited", $"{name}, {texts}"),
        (_, ParameterStyle.PipeDelimited) => ("QueryPipeDelimited", $"{name}, {texts}"),
        _ => ("QueryRepeated", $"{name}, {texts}{Reserved(parameter)}"),
    };

    private (string Method, string Arguments) OfMembers(ApiParameter parameter, string name, string members) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Label) => ("PathText", $"{name}, {Expansion}.Label({members}, {Exploded(parameter)})"),
        (ParameterIn.Path, ParameterStyle.Matrix) => ("PathText", $"{name}, {Expansion}.Matrix({name}, {members}, {Exploded(parameter)})"),
        (ParameterIn.Path, _) => ("PathText", $"{name}, {Expansion}.Members({members}, {Exploded(parameter)})"),
        (ParameterIn.Header, _) => ("HeaderMembers", $"{name}, {members}, {Exploded(parameter)}"),
        (ParameterIn.Cookie, ParameterStyle.Repeated) => ("Cookies.Members", members),
        (ParameterIn.Cookie, _) => ("Cookies.Members", $"{name}, {members}"),
        (_, ParameterStyle.DeepObject) => ("QueryDeepObject", $"{name}, {members}"),
        (_, ParameterStyle.CommaDelimited) => ("QueryMembers", $"{name}, {members}, ','"),
        (_, ParameterStyle.SpaceDelimited) => ("QueryMembers", $"{name}, {members}, ' '"),
        (_, ParameterStyle.PipeDelimited) => ("QueryMembers", $"{name}, {members}, '|'"),
        _ => ("QueryMembers", members),
    };

    private string Expansion => context.Support + ".ApiExpansion";

    private string Json(ApiParameter parameter, string variable)
    {
        string json = $"{context.Support}.ApiText.Json<{context.Types.TextOf(parameter.Type.Type)}>";
        string write = context.Types.Writer(parameter.Type);
        return (parameter.IsRequired, context.Types.IsValueType(parameter.Type.Type)) switch
        {
            (true, _) => $"{json}({variable}, {write})",
            (false, true) => $"{context.Support}.ApiText.Optional({variable}, static item => {json}(item, {write}))",
            _ => $"{variable} is null ? null : {json}({variable}, {write})",
        };
    }

    private static string Reserved(ApiParameter parameter) => parameter.AllowsReserved ? ", allowsReserved: true" : "";
}
