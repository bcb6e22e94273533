using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>Plans how servers read parameters.</summary>
internal sealed class ParameterBinding(PlanContext context)
{
    private readonly WireText _text = new(context);
    private readonly ObjectText _objects = new(context);

    /// <summary>The expression that reads a parameter from <c>binder</c>.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="place">The place of the route that has it, when it stands in the path.</param>
    /// <param name="operation">The operation that it belongs to.</param>
    public string Plan(ApiParameter parameter, string place, ApiOperation operation)
    {
        string name = CSharpText.Literal(parameter.Name);
        string wire = parameter.In == ParameterIn.Path ? CSharpText.Literal(place) : name;
        if (parameter.Style == ParameterStyle.Json)
        {
            return Json(parameter.Type, One(parameter, wire, name), name, parameter.IsRequired);
        }

        if (context.Index.IsObject(parameter.Type.Type))
        {
            string value = _objects.Parse(parameter.Type, Members(parameter, wire, name, operation), name, parameter.Style.RepeatsItems());
            return parameter.IsRequired ? $"binder.Required({value}, {name})" : value;
        }

        string text = parameter.Type.Type is ArrayType ? Items(parameter, wire, name) : One(parameter, wire, name);
        return _text.Parse(parameter.Type, text, name, parameter.IsRequired);
    }

    /// <summary>The expression that reads a value of a text that is JSON.</summary>
    public string Json(TypeUse use, string text, string name, bool isRequired)
    {
        bool isValue = context.Types.IsValueType(use.Type);
        string value = $"binder.{(isValue ? "JsonValue" : "Json")}<{context.Types.TextOf(use.Type)}>({text}, {name}, {context.Types.Reader(use)})";
        return isRequired ? $"binder.{(isValue ? "RequiredValue" : "Required")}({value}, {name})" : value;
    }

    private static string One(ApiParameter parameter, string wire, string name) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Label) => $"binder.Parts.Label({wire}, {name})",
        (ParameterIn.Path, ParameterStyle.Matrix) => $"binder.Parts.Matrix({wire}, {name})",
        (ParameterIn.Path, _) => $"binder.Route({wire})",
        (ParameterIn.Header, _) => $"binder.Header({wire})",
        (ParameterIn.Cookie, _) => $"binder.Parts.Cookie({wire})",
        (ParameterIn.QueryString, _) => "binder.QueryString()",
        _ => $"binder.Query({wire})",
    };

    private string Items(ApiParameter parameter, string wire, string name) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Label) => $"binder.Parts.LabelItems({wire}, {name}, {ParameterText.Exploded(parameter)})",
        (ParameterIn.Path, ParameterStyle.Matrix) => $"binder.Parts.MatrixItems({wire}, {name}, {ParameterText.Exploded(parameter)})",
        (ParameterIn.Path, _) => $"binder.Parts.PathItems({wire})",
        (ParameterIn.Header, _) => $"binder.Parts.HeaderItems({wire})",
        (ParameterIn.Cookie, ParameterStyle.Repeated) => $"binder.Parts.CookieRepeated({wire})",
        (ParameterIn.Cookie, _) => $"binder.Parts.CookieItems({wire})",
        (_, ParameterStyle.SpaceDelimited) => Split(wire, ' '),
        (_, ParameterStyle.PipeDelimited) => Split(wire, '|'),

        // Many clients encode the commas between values. That does no harm where no value can have one.
        (_, ParameterStyle.CommaDelimited) when !WireText.IsAnyText(((ArrayType)parameter.Type.Type).Item.Type) => Split(wire, ','),
        (_, ParameterStyle.CommaDelimited) => $"binder.Parts.QueryItems({wire})",
        _ => $"binder.QueryRepeated({wire})",
    };

    private string Members(ApiParameter parameter, string wire, string name, ApiOperation operation) => (parameter.In, parameter.Style) switch
    {
        (ParameterIn.Path, ParameterStyle.Label) => $"binder.Parts.LabelMembers({wire}, {name}, {ParameterText.Exploded(parameter)})",
        (ParameterIn.Path, ParameterStyle.Matrix) => $"binder.Parts.MatrixMembers({wire}, {name}, {ParameterText.Exploded(parameter)})",
        (ParameterIn.Path, _) => $"binder.Parts.PathMembers({wire}, {name}, {ParameterText.Exploded(parameter)})",
        (ParameterIn.Header, _) => $"binder.Parts.HeaderMembers({wire}, {ParameterText.Exploded(parameter)})",
        (ParameterIn.Cookie, ParameterStyle.Repeated) => Those("Cookies", parameter, operation),
        (ParameterIn.Cookie, _) => $"binder.Parts.CookieMembers({wire})",
        (_, ParameterStyle.DeepObject) => $"binder.Parts.QueryDeepObject({wire})",
        (_, ParameterStyle.CommaDelimited) => $"binder.Parts.QueryMembers({wire}, ',')",
        (_, ParameterStyle.SpaceDelimited) => $"binder.Parts.QueryMembers({wire}, ' ')",
        (_, ParameterStyle.PipeDelimited) => $"binder.Parts.QueryMembers({wire}, '|')",
        _ => Those("Query", parameter, operation),
    };

    /// <summary>The members of an object by their names; those of a map are all that neither another parameter nor a credential has.</summary>
    private string Those(string source, ApiParameter parameter, ApiOperation operation)
    {
        IReadOnlyList<string>? names = _objects.NamesOf(parameter.Type.Type);
        IEnumerable<string> listed = names ?? operation.Parameters
            .Where(other => other.In == parameter.In && other != parameter)
            .SelectMany(TakenBy)
            .Concat(KeysIn(parameter.In, operation))
            .Distinct(StringComparer.Ordinal);
        return $"binder.Parts.{source}{(names is null ? "But" : "Of")}({string.Join(", ", listed.Select(CSharpText.Literal))})";
    }

    private static IEnumerable<string> KeysIn(ParameterIn place, ApiOperation operation) => (operation.Security?.Alternatives ?? [])
        .SelectMany(schemes => schemes)
        .Select(scheme => scheme.Key)
        .OfType<ApiKeyPlace>()
        .Where(key => key.In == (place == ParameterIn.QueryString ? ParameterIn.Query : place))
        .Select(key => key.Name);

    /// <summary>The names on the wire that a parameter takes; with <c>[]</c> behind it, all that begin so.</summary>
    private IEnumerable<string> TakenBy(ApiParameter parameter) => parameter.Style switch
    {
        ParameterStyle.DeepObject => [parameter.Name + "[]"],
        ParameterStyle.Repeated when context.Index.IsObject(parameter.Type.Type) => _objects.NamesOf(parameter.Type.Type) ?? [],
        _ => [parameter.Name],
    };

    private string Split(string wire, char separator) => $"{context.Support}.ApiRequestBinder.Split(binder.Query({wire}), '{separator}')";
}
