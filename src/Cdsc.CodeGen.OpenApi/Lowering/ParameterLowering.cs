using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.OpenApi;

/// <summary>Lowers the parameters of operations.</summary>
internal sealed class ParameterLowering(SchemaLowering schemas, NodeReading read, ReferenceResolver resolver, DiagnosticBag diagnostics)
{
    /// <summary>Lowers the parameters of an operation, together with those of its path that it does not replace.</summary>
    public IReadOnlyList<ApiParameter> Lower(ObjectNode pathItem, ObjectNode operation, string path, string operationId)
    {
        var parameters = new List<ApiParameter>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (SourceNode node in read.Items(operation, "parameters").Concat(read.Items(pathItem, "parameters")))
        {
            if (read.AsObject(node, "parameters") is { } parameter
                && LowerParameter(parameter, operationId) is { } lowered
                && met.Add($"{lowered.In} {lowered.Name}"))
            {
                parameters.Add(lowered);
            }
        }

        return Fit(path, parameters, operation.Location);
    }

    private ApiParameter? LowerParameter(ObjectNode parameter, string operationId)
    {
        if (read.RequiredString(parameter, "name") is not { } name || read.RequiredString(parameter, "in") is not { } place)
        {
            return null;
        }

        if (PlaceOf(place) is not { } parameterIn)
        {
            diagnostics.Add(DiagnosticDescriptors.ParameterLeftOut.At(
                parameter.Get("in")!.Location, name, $"it stands in '{place}', which is none of path, query, header, cookie and querystring"));
            return null;
        }

        // What HTTP has its own place for is no parameter, says OpenAPI.
        if (parameterIn == ParameterIn.Header && name.ToLowerInvariant() is "accept" or "content-type" or "authorization")
        {
            return null;
        }

        (TypeUse type, ParameterStyle style, bool isExploded) = FormOf(parameter, name, parameterIn, operationId + "_" + name);
        bool isRequired = parameterIn == ParameterIn.Path || parameter.GetFlag("required");
        bool allowsReserved = parameterIn == ParameterIn.Query && parameter.GetFlag("allowReserved");
        return new ApiParameter(name, parameterIn, style, isExploded, allowsReserved, type, isRequired, Docs.Of(parameter), parameter.Location)
        {
            Remarks = parameter.Get("schema") is { } schema ? Remarks.Of(schema, resolver) : null,
        };
    }

    private static ParameterIn? PlaceOf(string place) => place switch
    {
        "path" => ParameterIn.Path,
        "query" => ParameterIn.Query,
        "header" => ParameterIn.Header,
        "cookie" => ParameterIn.Cookie,
        "querystring" => ParameterIn.QueryString,
        _ => null,
    };

    private (TypeUse Type, ParameterStyle Style, bool IsExploded) FormOf(ObjectNode parameter, string name, ParameterIn place, string typeName)
    {
        if (read.Object(parameter, "content") is { Members: [var content, ..] } && read.AsObject(content.Value, content.Name) is { } mediaType)
        {
            TypeUse type = mediaType.Get("schema") is { } inner ? schemas.Lower(inner, typeName) : Uses.Any;
            return content.Name switch
            {
                _ when MediaTypes.IsJson(content.Name) => (type, ParameterStyle.Json, false),
                _ when MediaTypes.IsForm(content.Name) && place == ParameterIn.QueryString => (type, ParameterStyle.Form, true),
                _ => (Uses.Text, ParameterStyle.Single, false),
            };
        }

        if (parameter.Get("schema") is not { } schema)
        {
            diagnostics.Add(DiagnosticDescriptors.UndefinedText.At(parameter.Location, name, "it has neither a schema nor content", "it is a string"));
            return (Uses.Text, ParameterStyle.Single, false);
        }

        (ParameterStyle style, bool isExploded) = StyleOf(parameter, name, place);
        return (schemas.Lower(schema, typeName), style, isExploded);
    }

    /// <summary>How a value of several parts travels; <see cref="WireForms"/> knows later whether it has several.</summary>
    private (ParameterStyle Style, bool IsExploded) StyleOf(ObjectNode parameter, string name, ParameterIn place)
    {
        string usual = place is ParameterIn.Query or ParameterIn.Cookie or ParameterIn.QueryString ? "form" : "simple";
        string style = parameter.GetString("style") ?? usual;
        bool isKnown = (place, style) switch
        {
            (ParameterIn.Path, "simple" or "label" or "matrix") => true,
            (ParameterIn.Query, "form" or "spaceDelimited" or "pipeDelimited" or "deepObject") => true,
            (ParameterIn.Header, "simple") => true,
            (ParameterIn.Cookie, "form" or "cookie") => true,
            (ParameterIn.QueryString, "form") => true,
            _ => false,
        };
        if (!isKnown)
        {
            diagnostics.Add(DiagnosticDescriptors.UndefinedText.At(
                parameter.Get("style")!.Location, name, $"the style '{style}' does not belong where it stands", $"the style is '{usual}'"));
            style = usual;
        }

        bool isExploded = parameter.Get("explode") is BooleanNode flag ? flag.Value : style is "form" or "cookie";
        return style switch
        {
            "label" => (ParameterStyle.Label, isExploded),
            "matrix" => (ParameterStyle.Matrix, isExploded),
            "deepObject" => (ParameterStyle.DeepObject, true),
            "simple" => (ParameterStyle.CommaDelimited, isExploded),
            _ when isExploded => (ParameterStyle.Repeated, true),
            "spaceDelimited" => (ParameterStyle.SpaceDelimited, false),
            "pipeDelimited" => (ParameterStyle.PipeDelimited, false),
            _ => (ParameterStyle.CommaDelimited, false),
        };
    }

    /// <summary>The parameters that a path has a place for, with a string for each place that has none.</summary>
    private List<ApiParameter> Fit(string path, List<ApiParameter> parameters, SourceLocation location)
    {
        HashSet<string> places = [.. PathTemplate.PlacesOf(path)];
        HashSet<string> declared = [.. parameters.Where(parameter => parameter.In == ParameterIn.Path).Select(parameter => parameter.Name)];
        if (places.SetEquals(declared))
        {
            return parameters;
        }

        foreach (string name in places.Except(declared).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticDescriptors.PathParameterMismatch.At(location, path, $"'{{{name}}}' is not declared, and taken for a string"));
            parameters.Add(new ApiParameter(
                name,
                ParameterIn.Path,
                ParameterStyle.Single,
                IsExploded: false,
                AllowsReserved: false,
                Uses.Text,
                IsRequired: true,
                Documentation.None,
                location));
        }

        foreach (string name in declared.Except(places).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticDescriptors.PathParameterMismatch.At(location, path, $"'{name}' has no place in the path, and is left out"));
        }

        return [.. parameters.Where(parameter => parameter.In != ParameterIn.Path || places.Contains(parameter.Name))];
    }
}
